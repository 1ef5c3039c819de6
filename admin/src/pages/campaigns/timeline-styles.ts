import { styled } from 'styled-components';

/** One sheet for all rows: hundreds of them have to stand within a moment. Sides are logical, so that time runs as the text does. */
export const TimelineFrame = styled.div`
  container-type: inline-size;
  --names: clamp(12rem, 28%, 30rem);
  --along: right;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};

  h2 {
    padding-block: ${({ theme }) => `${theme.spaces[5]} ${theme.spaces[2]}`};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }
  .row,
  .axis {
    display: grid;
    grid-template-columns: var(--names) 1fr;
    column-gap: ${({ theme }) => theme.spaces[3]};
  }
  [dir='rtl'] & {
    --along: left;
  }
  @container (inline-size < 60rem) {
    .row,
    .axis {
      grid-template-columns: 1fr;
    }
    .axis > span {
      display: none;
    }
  }
  .row {
    align-items: center;
    padding-block: ${({ theme }) => theme.spaces[1]};
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5rem;
  }
  .about {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .about a {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
  .about small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }
  .track {
    position: relative;
    block-size: 4rem;
    overflow: hidden;
  }
  .axis .track {
    block-size: 2.4rem;
  }
  .tick,
  .today {
    position: absolute;
    inset-block: 0;
    border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral200};
    pointer-events: none;
    white-space: nowrap;
  }
  .tick > span {
    padding-inline: ${({ theme }) => theme.spaces[1]};
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }
  .today {
    border-inline-start: 2px solid ${({ theme }) => theme.colors.danger600};
    z-index: 1;
  }
  .bar {
    position: absolute;
    inset-block: 0.6rem;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-inline-size: 1.2rem;
    padding-inline: ${({ theme }) => theme.spaces[3]};
    overflow: hidden;
    border: 1px solid;
    border-radius: ${({ theme }) => theme.borderRadius};
    /* What is open, or not known, fades away. */
    background: linear-gradient(
      to var(--along),
      transparent,
      var(--fill) var(--certain, 0%),
      var(--fill) calc(100% - var(--fading, 0px)),
      transparent
    );
    font: inherit;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    white-space: nowrap;
    cursor: pointer;
    touch-action: pan-y;
  }
  /* A label that does not fit goes to a second line, out of sight, instead of being cut through. */
  .bar::before {
    content: '';
    block-size: 100%;
  }
  .bar:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -3px;
  }
  .bar.open-start {
    border-inline-start: 0;
  }
  .bar.open-end {
    --fading: min(4rem, 30%);
    border-inline-end: 0;
  }
  .bar.running {
    --fill: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
    border-color: ${({ theme }) => theme.colors.success600};
  }
  .bar.scheduled {
    --fill: ${({ theme }) => theme.colors.secondary100};
    color: ${({ theme }) => theme.colors.secondary700};
    border-color: ${({ theme }) => theme.colors.secondary600};
  }
  .bar.ended {
    --fill: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral700};
    border-color: ${({ theme }) => theme.colors.neutral500};
  }
  .bar.draft {
    --fill: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral700};
    border-color: ${({ theme }) => theme.colors.neutral500};
    border-style: dashed;
  }
  .bar.pending {
    flex-wrap: nowrap;
    border-width: 2px;
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  .bar [data-grip] {
    position: absolute;
    inset-block: 0;
    inline-size: 0.8rem;
    cursor: ew-resize;
  }
  .bar [data-grip='start'] {
    inset-inline-start: 0;
  }
  .bar [data-grip='end'] {
    inset-inline-end: 0;
  }
`;

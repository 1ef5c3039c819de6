import type { CSSProperties } from 'react';
import { useSpan } from '../../components/useSpan';
import type { ListedCampaign, Times } from '../../services/campaigns';
import { useTranslate } from '../../translate';
import { drawnTime } from './drawn-time';
import { shownPhase } from './phase';
import { placeOn, type Scale } from './time-scale';
import { useMove } from './useMove';
import { timesOf } from './useReschedule';

interface Props {
  campaign: ListedCampaign;
  scale: Scale;
  /** Epoch milliseconds. */
  now: number;
  /** Of what tells which keys move it. */
  hintId: string;
  onMoved: (campaign: ListedCampaign, times: Times) => void;
  onPressed: (campaign: ListedCampaign) => void;
}

const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

/** A campaign's time as a bar: dragged as a whole or by its ends, moved by the arrow keys, or pressed to type its times. */
export const CampaignBar = ({ campaign, scale, now, hintId, onMoved, onPressed }: Props) => {
  const translate = useTranslate();
  const span = useSpan();
  const isFixed = campaign.fixed !== null || !(campaign.startsAt || campaign.endsAt);
  const { pending, handlers } = useMove({
    times: timesOf(campaign),
    scale,
    isFixed,
    onMoved: (times) => onMoved(campaign, times),
    onPressed: () => onPressed(campaign),
  });
  const { startsAt, endsAt } = pending ?? timesOf(campaign);
  const drawn = drawnTime({ ...campaign, startsAt, endsAt }, now);
  const [from, certain, to] = [drawn.from, drawn.certain, drawn.to].map((moment) =>
    placeOn(scale, moment),
  ) as [number, number, number];
  const open = [...(certain > from ? ['open-start'] : []), ...(endsAt ? [] : ['open-end'])];
  const phase = shownPhase(campaign, now);
  const label = translate(`phase.${phase}`);
  const when = span(startsAt, endsAt);

  return (
    <>
      <button
        type="button"
        className={['bar', phase, ...open, ...(pending ? ['pending'] : [])].join(' ')}
        style={
          {
            insetInlineStart: percent(from),
            inlineSize: percent(to - from),
            '--certain': percent(to > from ? (certain - from) / (to - from) : 0),
          } as CSSProperties
        }
        title={`${label}, ${when}`}
        aria-label={translate('bar.label', { name: campaign.name, phase: label, when })}
        aria-describedby={isFixed ? undefined : hintId}
        {...handlers}
      >
        {pending ? when : label}
        {!isFixed && startsAt && <span data-grip="start" />}
        {!isFixed && endsAt && <span data-grip="end" />}
      </button>
      {pending && (
        <span role="status" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>
          {translate('move.pending', { when })}
        </span>
      )}
    </>
  );
};

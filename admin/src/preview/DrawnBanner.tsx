import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Appeal, Placement } from '../../../domain/src/banner';
import { useTranslate } from '../translate';
import { drawBanner, type PreviewState } from './draw';
import { BANNER_SELECTOR, pageWith, type PageTheme } from './page';

export interface DrawnBannerProps {
  banner: Appeal;
  state: PreviewState;
  placement: Placement;
  theme: PageTheme;
  /** Width of the reader's window, in CSS pixels. */
  width: number;
  /** How large it is drawn; 1 is as large as for the reader. */
  scale: number;
}

/** Links open nowhere, since the frame may open no windows, and its forms may not be sent. */
const NOWHERE = '<base target="_blank">';

/**
 * The banner in a page of its own, so that neither style leaks into the other and lengths mean what they mean to a
 * reader. A sandboxed frame: nothing in it can run, lead away or be sent.
 */
export const DrawnBanner = ({
  banner,
  state,
  placement,
  theme,
  width,
  scale,
}: DrawnBannerProps) => {
  const translate = useTranslate();
  const frame = useRef<HTMLIFrameElement>(null);
  const drawnPage = useRef('');

  const draw = useCallback(() => {
    const inside = frame.current?.contentDocument;
    if (!frame.current || !inside) {
      return;
    }
    const around = pageWith(placement, theme);
    const host = () => inside.querySelector(BANNER_SELECTOR);
    if (drawnPage.current !== around || !host()) {
      drawnPage.current = around;
      inside.head.innerHTML = NOWHERE;
      inside.body.innerHTML = around;
    }
    const { html, styles } = drawBanner(banner, state, new Date());
    const root = host()?.shadowRoot ?? host()?.attachShadow({ mode: 'open' });
    if (root) {
      root.innerHTML = `<style>${styles}</style>${html}`;
    }
    // Without the height of before, which what stands in the frame would fill.
    frame.current.style.height = '';
    frame.current.style.height = `${inside.body.scrollHeight}px`;
  }, [banner, state, placement, theme]);

  useLayoutEffect(draw, [draw, width]);

  return (
    <div style={{ zoom: scale }}>
      <iframe
        ref={frame}
        title={translate('preview.frame')}
        sandbox="allow-same-origin"
        onLoad={draw}
        style={{
          display: 'block',
          width,
          maxWidth: 'none',
          minHeight: 200,
          margin: '0 auto',
          border: 0,
        }}
      />
    </div>
  );
};

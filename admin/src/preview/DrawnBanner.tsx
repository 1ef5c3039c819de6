import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Appeal, Placement } from '../../../domain/src/banner';
import { useTranslate } from '../translate';
import { drawBanner, type PreviewState } from './draw';
import { BANNER_SELECTOR, PAGE_PADDING, pageWith, type PageTheme } from './page';

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

/** Of the frame, in CSS pixels of the reader. */
const LEAST_HEIGHT = 200;

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
  const [height, setHeight] = useState(LEAST_HEIGHT);

  const fit = useCallback(() => {
    const content = frame.current?.contentDocument?.body.lastElementChild;
    if (!frame.current || !content) {
      return;
    }
    // Without the height of before, which a bar at the page's bottom would go by.
    frame.current.style.height = '';
    const { bottom } = content.getBoundingClientRect();
    const needed = Math.max(Math.ceil(bottom) + PAGE_PADDING, LEAST_HEIGHT);
    frame.current.style.height = `${needed}px`;
    setHeight(needed);
  }, []);

  // Pictures take their room late; and WebKit may give the frame its width late.
  const [watcher] = useState(() => new ResizeObserver(fit));

  const draw = useCallback(() => {
    const inside = frame.current?.contentDocument;
    if (!inside) {
      return;
    }
    const around = pageWith(placement, theme);
    const host = () => inside.querySelector(BANNER_SELECTOR);
    if (drawnPage.current !== around || !host()) {
      drawnPage.current = around;
      inside.head.innerHTML = NOWHERE;
      inside.body.innerHTML = around;
      watcher.disconnect();
      watcher.observe(inside.body.lastElementChild as Element);
    }
    const { html, styles } = drawBanner(banner, state, new Date());
    const root = host()?.shadowRoot ?? host()?.attachShadow({ mode: 'open' });
    if (root) {
      root.innerHTML = `<style>${styles}</style>${html}`;
    }
    fit();
  }, [banner, state, placement, theme, watcher, fit]);

  useLayoutEffect(draw, [draw, width]);

  return (
    // Not by CSS `zoom`, which WebKit keeps from what is in the frame.
    <div
      style={{
        position: 'relative',
        width: width * scale,
        height: height * scale,
        margin: '0 auto',
      }}
    >
      <iframe
        ref={frame}
        title={translate('preview.frame')}
        sandbox="allow-same-origin"
        onLoad={draw}
        style={{
          position: 'absolute',
          top: 0,
          left: 0,
          width,
          maxWidth: 'none',
          minHeight: LEAST_HEIGHT,
          border: 0,
          transform: `scale(${scale})`,
          transformOrigin: 'top left',
        }}
      />
    </div>
  );
};

import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslate } from '../translate';
import { drawBanner, type Drawn } from './draw';
import {
  BANNER_SELECTOR,
  DIALOG_STYLES,
  isOfWindow,
  PAGE_PADDING,
  type PageTheme,
  type PageWindow,
  pageWith,
} from './page';

export interface DrawnBannerProps extends Drawn {
  theme: PageTheme;
  /** The reader's. */
  window: PageWindow;
  /** How large it is drawn; 1 is as large as for the reader. */
  scale: number;
}

/** Of the frame, in CSS pixels of the reader. */
const LEAST_HEIGHT = 200;

/** Links open nowhere, since the frame may open no windows, and its forms may not be sent. */
const NOWHERE = '<base target="_blank">';

/** What the frame has of itself is laid out as pages of the last century are. */
const OF_TODAY = '<!doctype html>';

/** Shows it as a modal dialog is shown, but leaves the keyboard where the editor has it. */
const openOverPage = (dialog: HTMLDialogElement): void => {
  dialog.popover = 'manual';
  dialog.inert = true;
  dialog.showPopover?.();
  dialog.inert = false;
};

/**
 * The banner in a page of its own, so that neither style leaks into the other and lengths mean what they mean to a
 * reader. A sandboxed frame: nothing in it can run, lead away or be sent.
 */
export const DrawnBanner = ({ theme, window, scale, ...drawn }: DrawnBannerProps) => {
  const translate = useTranslate();
  const frame = useRef<HTMLIFrameElement>(null);
  const drawnPage = useRef('');
  const [needed, setNeeded] = useState(LEAST_HEIGHT);
  const { banner, state, placement, reader, currency } = drawn;
  const { width } = window;
  const height = isOfWindow(placement) ? window.height : needed;

  const fit = useCallback(() => {
    const content = frame.current?.contentDocument?.body.lastElementChild;
    if (!content) {
      return;
    }
    const { bottom } = content.getBoundingClientRect();
    setNeeded(Math.max(Math.ceil(bottom) + PAGE_PADDING, LEAST_HEIGHT));
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
    const { html, styles } = drawBanner({ banner, state, placement, reader, currency }, new Date());
    const root = host()?.shadowRoot ?? host()?.attachShadow({ mode: 'open' });
    if (root) {
      root.innerHTML = `<style>${DIALOG_STYLES}${styles}</style>${html}`;
      const dialog = root.querySelector('dialog');
      if (dialog) {
        openOverPage(dialog);
      }
    }
    fit();
  }, [banner, state, placement, reader, currency, theme, watcher, fit]);

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
        srcDoc={OF_TODAY}
        onLoad={draw}
        style={{
          position: 'absolute',
          top: 0,
          left: 0,
          width,
          height,
          maxWidth: 'none',
          border: 0,
          transform: `scale(${scale})`,
          transformOrigin: 'top left',
        }}
      />
    </div>
  );
};

import type { Placement } from '../../domain/src/banner';
import { escapeHtml } from '../../domain/src/escape';
import type { BannerTexts } from '../../domain/src/texts';

/** Whether most of a banner is behind one press there. */
export const isBar = (placement: Placement): boolean => placement.startsWith('page-');

/** What a bar is opened with; it says by itself, and without a script, whether it is open. */
export const foldView = ({ chooseAmount }: BannerTexts): string =>
  `<details part="fold" class="fold"><summary>${escapeHtml(chooseAmount)}</summary></details>`;

/** A banner's template with what a bar is opened with, before what readers are asked for. Elsewhere it is not seen. */
export const foldedTemplate = (html: string, texts: BannerTexts): string =>
  html.replace("<div part='ask'", (ask) => foldView(texts).replaceAll('"', "'") + ask);

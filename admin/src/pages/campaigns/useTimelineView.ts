import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { isZoom, type Scale, scaleOf, stepOf, type Zoom } from './time-scale';

export interface TimelineView {
  zoom: Zoom;
  search: string;
  scale: Scale;
  /** Epoch milliseconds, as the page was opened. */
  now: number;
  setZoom: (zoom: Zoom) => void;
  setSearch: (search: string) => void;
  /** 1: later; -1: earlier; 0: back to today. */
  step: (direction: -1 | 0 | 1) => void;
}

/** Most months from today that an address can ask for. */
const FAR = 1200;

/** Which part of time is shown, kept in the address so that one comes back to it. */
export const useTimelineView = (): TimelineView => {
  const [params, setParams] = useSearchParams();
  const [now] = useState(() => Date.now());
  const [search, setSearch] = useState('');
  const asked = params.get('zoom');
  const zoom = isZoom(asked) ? asked : 'overview';
  const far = Math.trunc(Number(params.get('months'))) || 0;
  const months = Math.min(FAR, Math.max(-FAR, far));
  const scale = useMemo(() => scaleOf(zoom, months, now), [zoom, months, now]);
  const show = (next: { zoom: Zoom; months: number }) =>
    setParams({ zoom: next.zoom, months: String(next.months) }, { replace: true });

  return {
    ...{ zoom, search, scale, now, setSearch },
    setZoom: (next) => show({ zoom: next, months }),
    step: (direction) =>
      show({ zoom, months: direction === 0 ? 0 : months + direction * stepOf(zoom) }),
  };
};

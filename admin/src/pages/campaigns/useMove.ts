import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Times } from '../../services/campaigns';
import { daysOf, type Grip, moved, type Scale } from './time-scale';

interface Options {
  times: Times;
  scale: Scale;
  /** Whether it can be moved at all. */
  isFixed: boolean;
  onMoved: (times: Times) => void;
  onPressed: () => void;
}

interface Drag {
  grip: Grip;
  x: number;
  /** Of the whole scale, in pixels. */
  width: number;
}

const ARROWS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** 1 where time runs to the right, -1 where it runs to the left. */
const directionOf = (element: Element): number =>
  getComputedStyle(element).direction === 'rtl' ? -1 : 1;

/** A bar that is dragged by the pointer, or moved by the arrow keys until Enter or Escape. */
export const useMove = ({ times, scale, isFixed, onMoved, onPressed }: Options) => {
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  const [pending, setPending] = useState<Times | null>(null);

  const settle = (wanted: Times | null): void => {
    setPending(null);
    if (wanted && (wanted.startsAt !== times.startsAt || wanted.endsAt !== times.endsAt)) {
      onMoved(wanted);
    }
  };

  return {
    /** The times as they would be; null while it rests. */
    pending,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        wasDragged.current = false;
        if (isFixed || event.button !== 0) {
          return;
        }
        const { grip = 'whole' } = (event.target as HTMLElement).dataset;
        const track = event.currentTarget.parentElement as HTMLElement;
        drag.current = {
          grip: grip as Grip,
          x: event.clientX,
          width: track.clientWidth * directionOf(track),
        };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: ({ clientX }: PointerEvent<HTMLElement>) => {
        if (drag.current) {
          const { grip, x, width } = drag.current;
          const days = daysOf(scale, (clientX - x) / width);
          wasDragged.current ||= days !== 0;
          setPending(moved(times, grip, days));
        }
      },
      onPointerUp: () => {
        drag.current = null;
        settle(pending);
      },
      onPointerCancel: () => {
        drag.current = null;
        settle(null);
      },
      onClick: () => {
        if (pending) {
          settle(pending);
        } else if (!wasDragged.current) {
          onPressed();
        }
        wasDragged.current = false;
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const arrow = ARROWS[event.key];
        if (event.key === 'Escape' && pending) {
          event.preventDefault();
          settle(null);
        } else if (arrow && !isFixed) {
          event.preventDefault();
          const days = arrow * directionOf(event.currentTarget) * (event.shiftKey ? 7 : 1);
          setPending(moved(pending ?? times, 'whole', days));
        }
      },
      onBlur: () => settle(null),
    },
  };
};

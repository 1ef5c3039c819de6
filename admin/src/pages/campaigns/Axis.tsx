import { useLayoutEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { labelsThatFit, placeOn, type Scale } from './time-scale';
import { at, Today } from './Today';

interface Props {
  scale: Scale;
  /** Epoch milliseconds. */
  now: number;
}

/** Months or weeks above the campaigns: a line for each, and as many of their names as have room. */
export const Axis = ({ scale, now }: Props) => {
  const { formatDate, locale } = useIntl();
  const track = useRef<HTMLDivElement>(null);
  const [named, setNamed] = useState<readonly boolean[]>([]);

  useLayoutEffect(() => {
    const element = track.current;
    if (!element) {
      return;
    }
    const measure = () => {
      const names = [...element.querySelectorAll<HTMLElement>('.tick > span')];
      const widest = Math.max(0, ...names.map(({ offsetWidth }) => offsetWidth));
      const places = scale.ticks.map((tick) => placeOn(scale, tick.at));
      setNamed(labelsThatFit(places, element.clientWidth, widest));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scale, locale]);

  return (
    <div className="axis" aria-hidden>
      <span />
      <div className="track" ref={track}>
        {scale.ticks.map((tick, index) => (
          <span
            key={tick.at}
            className="tick"
            style={{
              ...at(scale, tick.at),
              visibility: named[index] === false ? 'hidden' : 'visible',
            }}
          >
            <span>
              {formatDate(
                tick.at,
                tick.kind === 'day'
                  ? { day: 'numeric', month: 'short' }
                  : { month: 'short', year: '2-digit' },
              )}
            </span>
          </span>
        ))}
        <Today scale={scale} now={now} />
      </div>
    </div>
  );
};

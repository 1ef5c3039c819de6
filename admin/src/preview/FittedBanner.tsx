import { useLayoutEffect, useRef, useState } from 'react';
import { Box } from '@strapi/design-system';
import { DrawnBanner, type DrawnBannerProps } from './DrawnBanner';

/** The banner in its frame, reduced where there is less room than the reader's window is wide. */
export const FittedBanner = (props: Omit<DrawnBannerProps, 'scale'>) => {
  const { width } = props.window;
  const room = useRef<HTMLDivElement>(null);
  const [available, setAvailable] = useState(width);

  useLayoutEffect(() => {
    const element = room.current;
    if (!element) {
      return;
    }
    const measure = () => setAvailable(element.clientWidth || width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);

  return (
    <Box borderColor="neutral200" hasRadius overflow="hidden">
      <div ref={room}>
        <DrawnBanner {...props} scale={Math.min(1, available / width)} />
      </div>
    </Box>
  );
};

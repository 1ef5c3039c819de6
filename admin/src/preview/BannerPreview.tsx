import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { Box, Button, Flex, Modal } from '@strapi/design-system';
import { Expand } from '@strapi/icons';
import { ModalBody } from '../components/ModalBody';
import { useReadingDirection } from '../components/ReadingDirection';
import { useTranslate } from '../translate';
import { FittedBanner } from './FittedBanner';
import { LetterBeside } from './LetterBeside';
import { FIRST_LOOK, lookAt, useOffered } from './look';
import { WINDOWS } from './page';
import { PreviewControls } from './PreviewControls';
import { Remarks } from './Remarks';
import { useDraft } from './useDraft';

const IN_PANEL = ['state', 'currency', 'theme'] as const;
const ENLARGED = ['state', 'currency', 'placement', 'device', 'theme'] as const;

/** In the side panel the banner is drawn as on the smallest phone, to be as little reduced as can be. */
const SMALLEST = { width: 320, height: 568 };

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** The panel stands inside the Content Manager's form, which takes what bubbles out of it for its own. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') {
    event.stopPropagation();
  }
};

/** The banner that is being written as its readers will see it: small beside the form, and large on demand. */
export const BannerPreview = () => {
  const translate = useTranslate();
  const direction = useReadingDirection();
  const { banner, unfinished, warnings } = useDraft();
  const [chosen, setLook] = useState(FIRST_LOOK);
  const offered = useOffered(banner);
  const look = lookAt(chosen, offered);
  const { state, currency, placement, theme, device } = look;
  const drawn = { banner, state, currency, theme };
  const controls = { look, offered, onChange: setLook };

  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={3}
      width="100%"
      onSubmit={stop}
      onKeyDown={keepEnter}
    >
      <PreviewControls {...controls} names={IN_PANEL} />
      <FittedBanner {...drawn} placement="article-end" window={SMALLEST} />
      <Remarks unfinished={unfinished} warnings={warnings} />
      <Modal.Root>
        <Modal.Trigger>
          <Button variant="tertiary" startIcon={<Expand />} fullWidth>
            {translate('preview.enlarge')}
          </Button>
        </Modal.Trigger>
        <Modal.Content
          dir={direction}
          style={{ maxWidth: '110rem', width: '95vw' }}
          aria-describedby={undefined}
        >
          <Modal.Header closeLabel={translate('bulk.close')}>
            <Modal.Title>{translate('preview.title')}</Modal.Title>
          </Modal.Header>
          <ModalBody>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <PreviewControls {...controls} names={ENLARGED} />
              <Flex gap={6} alignItems="flex-start" wrap="wrap">
                <Box flex="1 1 32rem" minWidth={0}>
                  <FittedBanner {...drawn} placement={placement} window={WINDOWS[device]} />
                </Box>
                <LetterBeside locale={banner.locale} />
              </Flex>
              <Remarks unfinished={unfinished} warnings={warnings} />
            </Flex>
          </ModalBody>
        </Modal.Content>
      </Modal.Root>
    </Flex>
  );
};

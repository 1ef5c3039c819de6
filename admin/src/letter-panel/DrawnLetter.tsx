import { useState } from 'react';
import { Box, Checkbox, Flex, Tabs, Typography } from '@strapi/design-system';
import { useReadingDirection } from '../components/ReadingDirection';
import type { Letter } from '../services/letters';
import { useTranslate } from '../translate';

const PHONE_WIDTH = 360;
const HEIGHT = 480;

/** The letter with its dark styles always or never in force, whatever the editor's own screen prefers. */
const lit = (html: string, dark: boolean): string =>
  html.replaceAll('(prefers-color-scheme:dark)', dark ? 'all' : 'not all');

/** One e-mail as mail programs draw it, and its plain text. */
export const DrawnLetter = ({ letter: { subject, html, text } }: { letter: Letter }) => {
  const translate = useTranslate();
  const [dark, setDark] = useState(false);
  const [phone, setPhone] = useState(false);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography fontWeight="bold">{translate('letter.subject', { subject })}</Typography>
      <Tabs.Root defaultValue="html" dir={useReadingDirection()}>
        <Tabs.List aria-label={translate('letter.title')}>
          <Tabs.Trigger value="html">{translate('letter.html')}</Tabs.Trigger>
          <Tabs.Trigger value="text">{translate('letter.text')}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="html">
          <Flex gap={4} paddingTop={4} paddingBottom={4}>
            <Checkbox checked={dark} onCheckedChange={(checked) => setDark(checked === true)}>
              {translate('letter.dark')}
            </Checkbox>
            <Checkbox checked={phone} onCheckedChange={(checked) => setPhone(checked === true)}>
              {translate('letter.phone')}
            </Checkbox>
          </Flex>
          <iframe
            title={subject}
            // Nothing in it may run or lead away.
            sandbox=""
            srcDoc={lit(html, dark)}
            style={{
              display: 'block',
              width: phone ? PHONE_WIDTH : '100%',
              maxWidth: '100%',
              height: HEIGHT,
              margin: '0 auto',
              border: '1px solid #8e8ea9',
            }}
          />
        </Tabs.Content>
        <Tabs.Content value="text">
          <Box
            tag="pre"
            dir="auto"
            padding={4}
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            <Typography style={{ fontFamily: 'monospace' }}>{text}</Typography>
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </Flex>
  );
};

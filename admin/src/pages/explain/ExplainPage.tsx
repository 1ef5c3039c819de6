import type { ReactNode } from 'react';
import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useTranslate } from '../../translate';
import { Answer } from './Answer';
import { PageFields } from './PageFields';
import { ReaderFields } from './ReaderFields';
import { useQuestion } from './useQuestion';

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      {children}
    </Flex>
  </Box>
);

/** Why a reader of a page gets which banner: pick the page, describe the reader, and read. */
export const ExplainPage = () => {
  const translate = useTranslate();
  const state = useQuestion();

  return (
    <Page.Main>
      <Page.Title>{translate('explain.title')}</Page.Title>
      <Layouts.Header title={translate('explain.title')} subtitle={translate('explain.subtitle')} />
      <Layouts.Content>
        <Grid.Root gap={6}>
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
            <Group title={translate('explain.page')}>
              <PageFields state={state} />
            </Group>
            <Group title={translate('explain.reader')}>
              <ReaderFields state={state} />
            </Group>
          </Grid.Item>
          <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
            <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
              <Answer state={state} />
            </Box>
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

import {
  Box,
  Checkbox,
  DateTimePicker,
  Field,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { PLACEMENTS } from '../../../../domain/src/banner';
import { SingleSelect } from '../../components/Selects';
import { useGetArticleQuery } from '../../services/explanations';
import { useTranslate } from '../../translate';
import { ArticlePicker } from './ArticlePicker';
import type { QuestionState } from './useQuestion';

/** Which article in which language, where on the page, and when. */
export const PageFields = ({ state }: { state: QuestionState }) => {
  const translate = useTranslate();
  const { chosen, choose, question, placement } = state;
  const { contentType = '', documentId = '' } = question;
  const { data = null } = useGetArticleQuery({ contentType, documentId }, { skip: !documentId });
  const article = documentId ? data : null;

  return (
    <>
      <ArticlePicker
        selected={article}
        onPick={(picked) => {
          const { locales } = picked;
          const kept = locales.some(({ locale }) => locale === chosen.locale);
          const first = locales.find(({ published }) => published) ?? locales[0];
          choose({
            contentType: picked.contentType,
            documentId: picked.documentId,
            locale: kept ? chosen.locale : first?.locale,
          });
        }}
        onClear={() => choose({ contentType: undefined, documentId: undefined, locale: undefined })}
      />
      {!documentId && (
        <Typography variant="pi" textColor="neutral600">
          {translate('explain.noArticle')}
        </Typography>
      )}
      {article && article.locales.length > 0 && (
        <Field.Root>
          <Field.Label>{translate('explain.articleLocale')}</Field.Label>
          <SingleSelect
            value={chosen.locale ?? ''}
            onChange={(locale) => choose({ locale: String(locale) })}
          >
            {article.locales.map(({ locale, published }) => (
              <SingleSelectOption key={locale} value={locale}>
                {published ? locale : translate('picker.localeDraft', { locale })}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Field.Root>
        <Field.Label>{translate('look.placement')}</Field.Label>
        <SingleSelect value={placement} onChange={(value) => choose({ placement: String(value) })}>
          {PLACEMENTS.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {translate(`place.${each}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root hint={translate('explain.timeHint')}>
        <Field.Label>{translate('explain.time')}</Field.Label>
        <DateTimePicker
          value={chosen.at ? new Date(chosen.at) : null}
          onChange={(moment) => choose({ at: moment?.toISOString() })}
          onClear={() => choose({ at: undefined })}
        />
        <Field.Hint />
      </Field.Root>
      <Box>
        <Checkbox
          checked={question.drafts === true}
          onCheckedChange={(checked) => choose({ drafts: checked === true ? 'true' : undefined })}
        >
          {translate('explain.drafts')}
        </Checkbox>
      </Box>
    </>
  );
};

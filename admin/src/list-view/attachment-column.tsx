import { messageId } from '../translate';
import { AttachmentCell } from './AttachmentCell';

/** Where the Content Manager asks plugins for columns of its lists. */
export const COLUMN_HOOK = 'Admin/CM/pages/ListView/inject-column-in-table';

interface Row {
  documentId: string;
  locale?: string | null;
}

interface Column {
  name: string;
  attribute: { type: string };
  label: { id: string; defaultMessage: string };
  searchable: boolean;
  sortable: boolean;
  cellFormatter: (row: Row, header: unknown, list: { model: string }) => JSX.Element;
}

interface ListLayout {
  displayedHeaders: readonly object[];
  layout: { options?: object };
}

const isArticleList = ({ options }: ListLayout['layout']): boolean =>
  Object(options).draftAndPublish === true &&
  // The hook is not told which list it is.
  /\/collection-types\/api::/.test(decodeURIComponent(window.location.pathname));

const column: Column = {
  name: 'donationBanner',
  attribute: { type: 'custom' },
  label: { id: messageId('panel.title'), defaultMessage: 'Donation banner' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ documentId, locale }, _header, { model }) => (
    <AttachmentCell article={{ contentType: model, documentId, locale: locale ?? '' }} />
  ),
};

/** Adds the column "Donation banner" to lists of articles. */
export const addAttachmentColumn = <List extends ListLayout>(list: List): List =>
  isArticleList(list.layout)
    ? { ...list, displayedHeaders: [...list.displayedHeaders, column] }
    : list;

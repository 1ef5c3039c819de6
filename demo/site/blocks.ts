import { html, type Html } from './html';

/** A node of Strapi's blocks format; what is missing or unknown is left out. */
export interface BlockNode {
  type?: string;
  text?: string;
  bold?: boolean;
  italic?: boolean;
  url?: string;
  level?: number;
  format?: string;
  children?: BlockNode[];
}

const marked = ({ text, bold, italic }: BlockNode): Html => {
  const plain = html`${text}`;
  const leaning = italic ? html`<em>${plain}</em>` : plain;
  return bold ? html`<strong>${leaning}</strong>` : leaning;
};

const isHttpAddress = (url: string | undefined): url is string => /^https?:\/\//i.test(url ?? '');

const render = (node: BlockNode): Html => {
  const inside = (node.children ?? []).map(render);
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'link':
      return isHttpAddress(node.url) ? html`<a href="${node.url}">${inside}</a>` : html`${inside}`;
    case 'heading':
      return html`<h2>${inside}</h2>`;
    case 'quote':
      return html`<blockquote>${inside}</blockquote>`;
    case 'list':
      return node.format === 'ordered'
        ? html`<ol>
            ${inside}
          </ol>`
        : html`<ul>
            ${inside}
          </ul>`;
    case 'list-item':
      return html`<li>${inside}</li>`;
    default:
      return html`<p>${inside}</p>`;
  }
};

/** An article's body as HTML. */
export const renderBlocks = (body: BlockNode[] | null): Html => html`${(body ?? []).map(render)}`;

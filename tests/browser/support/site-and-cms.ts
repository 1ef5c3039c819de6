import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { choicesWith } from '../../public/fixtures';
import { embedFiles } from './embed-files';
import { CMS, pageHtml, type ReaderPage, SITE } from './reader-page';

export interface SiteAndCms {
  /** Address of the article. */
  article: string;
  /** What reached the CMS besides its script, and the page for gifts, in order: `POST /reminders way=email&…`. */
  asked: string[];
  close(): Promise<void>;
}

const listen = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ server: Server; origin: string }> => {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const part of request) {
    body += String(part);
  }
  return body;
};

/**
 * The page of `openPage` for browsers whose requests cannot be answered by the test: a site and a CMS that listen on this
 * machine, each with an origin of its own.
 *
 * @param reminders status and JSON of each answer to a request for a reminder, one after the other
 */
export const startSiteAndCms = async (
  reader: Pick<ReaderPage, 'body' | 'head' | 'lang'> & {
    choices?: ReturnType<typeof choicesWith>;
    /** HTML of further pages of the site, by their path. */
    pages?: Record<string, string>;
  },
  reminders: Array<[number, unknown]> = [],
): Promise<SiteAndCms> => {
  const files = embedFiles();
  const asked: string[] = [];
  const answers = [...reminders];
  const origins = { site: '', cms: '' };
  const here = (text: string): string =>
    text
      .replaceAll(CMS, origins.cms)
      .replaceAll(SITE, origins.site)
      .replaceAll('https://give.example', origins.site);

  const cms = await listen((request, response) => {
    const { pathname } = new URL(request.url!, 'http://cms');
    const name = pathname.replace('/api/donation-banners/', '');
    const send = (status: number, type: string, body = ''): void => {
      response.writeHead(status, { 'access-control-allow-origin': '*', 'content-type': type });
      response.end(body);
    };
    const json = (status: number, body: unknown): void =>
      send(status, 'application/json', here(JSON.stringify(body)));
    const source = files.get(name);
    if (source !== undefined) {
      send(200, 'text/javascript; charset=utf-8', source);
      return;
    }
    void bodyOf(request).then((body) => {
      asked.push(`${request.method} /${name} ${body}`);
      if (name === 'choices') {
        json(200, reader.choices ?? choicesWith());
      } else if (name === 'events') {
        json(202, {});
      } else {
        json(...(answers.shift() ?? [404, {}]));
      }
    });
  });
  const site = await listen((request, response) => {
    const path = request.url!;
    const html = path === '/article' ? pageHtml(reader) : reader.pages?.[path];
    if (html === undefined) {
      asked.push(`${request.method} ${path}`);
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(here(html ?? 'Thank you'));
  });
  origins.cms = cms.origin;
  origins.site = site.origin;
  return {
    article: `${site.origin}/article`,
    asked,
    async close() {
      for (const { server } of [cms, site]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
};

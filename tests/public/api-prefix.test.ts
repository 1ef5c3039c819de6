import { waitFor } from '@testing-library/dom';
import { http, HttpResponse } from 'msw';

import { choicesWith } from './fixtures';
import { find, open, server, type } from './page';

test.each([
  ['https://cms.example/', undefined, 'https://cms.example/api'],
  ['https://paper.example/cms/', undefined, 'https://paper.example/cms/api'],
  ['https://cms.example', '/v2', 'https://cms.example/v2'],
  ['https://paper.example/cms', '/content/api', 'https://paper.example/cms/content/api'],
  ['https://cms.example', '', 'https://cms.example'],
])(
  'with origin=“%s” and api-prefix=%p everything is asked below %s',
  async (origin, prefix, api) => {
    const requests: string[] = [];
    server.events.on('request:start', ({ request }) => requests.push(request.url));
    server.use(
      http.get(`${api}/donation-banners/choices`, () => {
        const { campaigns, ...others } = choicesWith();
        const audience = { country: { out: ['DE'] } };
        return HttpResponse.json({
          ...others,
          campaigns: campaigns.map((campaign) => ({ ...campaign, audience })),
        });
      }),
      http.get(`${api}/donation-banners/country`, () => HttpResponse.json({ country: 'FR' })),
      http.post(`${api}/donation-banners/events`, () => new HttpResponse(null, { status: 202 })),
      http.post(`${api}/donation-banners/reminders`, () =>
        HttpResponse.json({ status: 'scheduled', dueAt: '2099-12-22T12:00:00Z' }, { status: 201 }),
      ),
    );
    const element = await open({
      origin,
      ...(prefix === undefined ? {} : { 'api-prefix': prefix }),
    });
    type(element, '[name=email]', 'reader@example.org');
    find(element, '[name=option]').click();
    await waitFor(() => expect(find(element, '.status').textContent).toContain('Thank you'));
    await waitFor(() =>
      expect(requests.map((url) => url.split(/[?#]/)[0])).toEqual(
        ['choices', 'country', 'reminders', 'events'].map(
          (name) => `${api}/donation-banners/${name}`,
        ),
      ),
    );
    server.events.removeAllListeners();
  },
);

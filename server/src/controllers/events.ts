import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { clientNetwork } from '../middlewares/network';
import { eventsBody } from '../requests/event-fields';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';
import { errors } from '../strapi-utils';

/** Accepted: counted, and written down with others in a few seconds (RFC 9110 §15.3.3). */
const ACCEPTED = 202;

const read = validateZodSchema(eventsBody);

/** A beacon's JSON comes as plain text, which browsers send across origins without asking the server first. */
const jsonOf = (body: unknown): unknown => {
  if (typeof body !== 'string') {
    return body;
  }
  try {
    return JSON.parse(body);
  } catch {
    const message = 'This is not JSON.';
    throw new errors.ValidationError(message, { errors: [{ path: [], message }] });
  }
};

/** The content API of counted events. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async count(ctx: Context) {
    const { events, elements } = read(jsonOf(ctx.request.body));
    await service(strapi, 'events').count(events, clientNetwork(ctx));
    await service(strapi, 'site').see(elements);
    ctx.set('Cache-Control', 'no-store');
    // Of no length, where `null` would be of none that is known: the browser's connection would end with it.
    ctx.body = '';
    ctx.status = ACCEPTED;
  },
});

import type { Core } from '@strapi/strapi';

import type { Ability } from '../document-access';

/** What an admin user may do as of now; `null` for one who is gone, blocked or not active. */
export const abilityOf = async (strapi: Core.Strapi, userId: number): Promise<Ability | null> => {
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: userId }, populate: { roles: true } });
  return user?.isActive && !user.blocked
    ? strapi.service('admin::permission').engine.generateUserAbility(user)
    : null;
};

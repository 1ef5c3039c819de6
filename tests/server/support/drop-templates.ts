import { dropDatabase, templateVariable } from './databases';

export default async (): Promise<void> => {
  for (const kind of ['postgres', 'mysql'] as const) {
    const template = process.env[templateVariable(kind)];
    if (template) {
      await dropDatabase(template);
    }
  }
};

import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Newsroom } from './newsroom';

export const STORY = 'api::story.story';

/** The folder of an app with a second content type that can carry banners: stories, made like its articles. */
export const createAppWithStories = async (): Promise<string> => {
  const appDir = await Newsroom.createApp();
  const api = join(appDir, 'src/api');
  await cp(join(api, 'article'), join(api, 'story'), { recursive: true });
  for (const file of await readdir(join(api, 'story'), { recursive: true, withFileTypes: true })) {
    if (file.isFile()) {
      const path = join(file.parentPath, file.name);
      const text = (await readFile(path, 'utf8')).replaceAll('article', 'story');
      await writeFile(path, text.replaceAll('"Article"', '"Story"'));
    }
  }
  await rename(join(api, 'story/content-types/article'), join(api, 'story/content-types/story'));
  for (const part of ['controllers', 'routes', 'services']) {
    await rename(join(api, 'story', part, 'article.js'), join(api, 'story', part, 'story.js'));
  }
  return appDir;
};

/** Saves a story as a draft; answers its document id. */
export const saveStory = (newsroom: Newsroom): Promise<string> =>
  newsroom.run(async (strapi) => {
    const stories = strapi.documents('api::story.story' as never) as any;
    const { documentId } = await stories.create({
      data: { title: 'The lighthouse' },
      locale: 'en',
    });
    return documentId as string;
  });

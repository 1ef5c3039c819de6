/**
 * Two instances on one PostgreSQL under load, while editors keep changing a banner, a campaign and articles. No answer may
 * be older than five seconds, on either instance, and memory has to stay flat.
 */
import { Load } from '../bench/support/load';
import { addMix, type Mix } from '../bench/support/campaign-mix';
import { report } from '../bench/report';
import {
  choicesOf,
  forSections,
  publish,
  publishArticle,
  saveSections,
} from '../server/support/choosing';
import { BANNER, CAMPAIGN, saveBanner, saveCampaign } from '../server/support/content';
import { Newsroom } from '../server/support/newsroom';

const SECONDS = Number(process.env.SOAK_SECONDS ?? 600);
/** Milliseconds after which every instance has to know of a change. */
const MOST_DELAY = 5000;
/** Seconds of load between two looks at memory. */
const STRETCH = 10;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((wake) => setTimeout(wake, milliseconds));

/** What was said when, and what is still heard of it. */
class Watch {
  readonly #said: Array<{ value: string; at: number }> = [];
  oldest = 0;
  looks = 0;
  /** Answers with what nobody had said, or with nothing. */
  strange = 0;

  /** It may be heard as soon as it is being said; from when that is done on, it has to be. */
  async say(value: string, publishing: () => Promise<unknown>): Promise<void> {
    const said = { value, at: Infinity };
    this.#said.push(said);
    await publishing();
    said.at = Date.now();
  }

  /** @param askedAt when the answer that holds the value was asked for */
  hear(value: string | undefined, askedAt: number): void {
    this.looks += 1;
    const index = this.#said.findLastIndex((said) => said.value === value);
    if (index < 0) {
      this.strange += 1;
      process.stdout.write(`An answer said ${value}.\n`);
      return;
    }
    const next = this.#said[index + 1];
    // How long ago it had been replaced.
    this.oldest = Math.max(this.oldest, next ? askedAt - next.at : 0);
  }
}

const heap = (newsroom: Newsroom): Promise<number> =>
  newsroom.run(() => {
    const load = (process.mainModule as any).require.bind(process.mainModule);
    load('node:v8').setFlagsFromString('--expose-gc');
    load('node:vm').runInNewContext('gc')();
    return process.memoryUsage().heapUsed;
  });

const main = async (): Promise<void> => {
  const config = { dispatch: { enabled: false } };
  const first = await Newsroom.start({ database: 'postgres', config });
  const { appDir, databaseUrl } = first;
  const second = await Newsroom.start({ appDir, databaseUrl, config });
  const instances = [first, second];
  const loads = instances.map(({ url }) => new Load(url));
  let over = false;
  try {
    const mix: Mix = await addMix(first);
    const [here, there] = (await saveSections(first, ['Here', 'There'])) as [string, string];
    const banner = await saveBanner(first);
    const campaign = await saveCampaign(first, {
      banner,
      more: { placement: 'overlay', contentRule: forSections(here) },
    });
    const article = await publishArticle(first, { section: here });
    const mover = await publishArticle(first, { section: here });
    const [heading, section, ends] = [new Watch(), new Watch(), new Watch()];
    let edits = 0;

    const edit = async (turn: number): Promise<void> => {
      const editor = instances[turn % 2] as Newsroom;
      const text = `Appeal ${turn}`;
      await heading.say(text, () =>
        publish(editor, { uid: BANNER, documentId: banner, data: { heading: text } }),
      );
      const target = turn % 2 === 0 ? there : here;
      await section.say(target, () => publishArticle(editor, { section: target }, mover));
      const endsAt = new Date(Date.now() + 86_400_000 + turn * 1000).toISOString();
      await ends.say(endsAt, () =>
        publish(editor, { uid: CAMPAIGN, documentId: campaign, data: { endsAt } }),
      );
      await publishArticle(editor, { title: text }, mix.articles[turn % mix.articles.length]);
      edits += 4;
    };

    const editOn = async (): Promise<void> => {
      for (let turn = 1; !over; turn += 1) {
        await edit(turn);
        await wait(500);
      }
    };

    const look = async (newsroom: Newsroom): Promise<void> => {
      while (!over) {
        const askedAt = Date.now();
        const fixed = await choicesOf(newsroom, { documentId: article });
        heading.hear(fixed.banners[banner]?.heading, askedAt);
        ends.hear(fixed.campaigns.find(({ id }) => id === campaign)?.endsAt, askedAt);
        const moved = await choicesOf(newsroom, { documentId: mover });
        section.hear(moved.campaigns.some(({ id }) => id === campaign) ? here : there, askedAt);
        await wait(50);
      }
    };

    const paths = mix.articles.map((id) => `/api/donation-banners/choices?documentId=${id}`);
    // What there is to be heard before the first look.
    await edit(0);
    await wait(MOST_DELAY);
    const work = [editOn(), ...instances.map(look)];
    const heaps: number[][] = [];
    const rates: number[] = [];
    const end = Date.now() + SECONDS * 1000;
    while (Date.now() < end) {
      rates.push(
        ...(await Promise.all(
          loads.map((load) => load.perSecond(paths, STRETCH, { connections: 4 })),
        )),
      );
      heaps.push(await Promise.all(instances.map(heap)));
    }
    over = true;
    await Promise.all(work);

    const settled = heaps[Math.floor(heaps.length / 3)] as number[];
    const last = heaps.at(-1) as number[];
    process.stdout.write(
      `${edits} edits, ${heading.looks} looks, ${Math.round(rates.reduce((sum, rate) => sum + rate * STRETCH, 0))} other requests\n`,
    );
    report('soak-choices', [
      ...Object.entries({ heading, section, ends }).map(([name, { oldest }]) => ({
        metric: `oldest answer after a change: ${name}`,
        value: oldest,
        unit: 'ms',
        goal: `<= ${MOST_DELAY}`,
      })),
      {
        metric: 'answers that lacked what was published',
        value: heading.strange + section.strange + ends.strange,
        unit: '',
        goal: '<= 0',
      },
      ...last.map((bytes, index) => ({
        metric: `heap of instance ${index + 1} at the end, to a third of the way`,
        value: bytes / 1e6,
        unit: 'MB',
        baseline: (settled[index] as number) / 1e6,
        ratio: bytes / (settled[index] as number),
        goal: '<= 1.1',
      })),
    ]);
  } finally {
    over = true;
    loads.forEach((load) => load.stop());
    await second.stop();
    await first.stopAndRemove();
  }
};

void main();

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One measured figure. `ratio` is `value` to `baseline`; what counts against the goal, where there is one. */
export interface Row {
  metric: string;
  value: number;
  unit: string;
  baseline?: number;
  ratio?: number;
  /** Such as `>= 0.8`, `<= 1.5`. */
  goal?: string;
}

const FOLDER = join(__dirname, 'results');

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
};

/** Whether the figure is what it has to be. @throws Error where the goal cannot be read */
const reaches = ({ value, ratio, goal }: Row): boolean => {
  if (!goal) {
    return true;
  }
  const [, relation, limit] = /^(>=|<=) ([\d.]+)$/.exec(goal) ?? [];
  if (!relation) {
    throw new Error(`"${goal}" is no goal.`);
  }
  const figure = ratio ?? value;
  return relation === '>=' ? figure >= Number(limit) : figure <= Number(limit);
};

const short = (figure: number | undefined): string =>
  figure === undefined ? '' : String(Number(figure.toPrecision(4)));

/** Prints the table, writes `results/NAME.json`, and lets the process fail where a goal is missed. */
export const report = (name: string, rows: Row[]): void => {
  console.table(
    rows.map((row) => ({
      metric: row.metric,
      value: short(row.value),
      unit: row.unit,
      baseline: short(row.baseline),
      ratio: short(row.ratio),
      goal: row.goal ?? '',
      reached: row.goal ? (reaches(row) ? 'yes' : 'NO') : '',
    })),
  );
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify({ name, rows }, null, 2)}\n`);
  if (!rows.every(reaches)) {
    process.exitCode = 1;
  }
};

import { Command, Option } from 'commander';
import { createToken } from '../../api/auth/tokens';
import { roles, type Role } from '../../domain/authority/role';
import { UsageError } from '../../runtime/usage-error';
import { openEngineDatabase } from '../engine-database';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = '90';

interface Options {
  role: Role;
  unit?: string;
  post?: string;
  days: string;
  json?: boolean;
}

export function tokenCommand(): Command {
  const token = new Command('token').description('tokens for programs that speak to the API');
  token
    .command('create')
    .description('make a bearer token; it is shown this once')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).makeOptionMandatory())
    .option('--unit <id>', 'reach of a secretary: the id or code of a unit')
    .option(
      '--post <id>',
      'the post in whose name it writes and decides: its id, or a kind of which there is one such as office-head, group-leader or (with --unit) secretary; default: the unit’s own, or the office’s contact',
    )
    .option('--days <n>', 'how long it holds', DEFAULT_DAYS)
    .option('--json', 'print {token}')
    .action(async (options: Options) => {
      const days = wholeDays(options.days);
      const { db, clock, officeId, close } = await openEngineDatabase();
      try {
        const { unitId, postId } = await reachOf(db, officeId, options);
        const now = await clock.now();
        const expiresAt = new Date(now.getTime() + days * DAY_MS);
        const secret = await createToken(
          db,
          { kind: 'bearer', role: options.role, officeId, unitId, postId, expiresAt },
          now,
        );
        process.stdout.write(
          options.json === true ? `${JSON.stringify({ token: secret })}\n` : `${secret}\n`,
        );
      } finally {
        await close();
      }
    });
  return token;
}

function wholeDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3650) {
    throw new UsageError(`--days: found ${text}, expected a whole number from 1 to 3650`);
  }
  return days;
}

type Db = Awaited<ReturnType<typeof openEngineDatabase>>['db'];

/** A secretary acts for a unit and needs one; whoever names no post acts in the name of the natural one. */
async function reachOf(db: Db, officeId: string, { role, unit: unitKey, post: postKey }: Options) {
  const unit = await unitOf(db, officeId, unitKey);
  const post = postKey === undefined ? null : await postOf(db, officeId, postKey, unit?.id);
  if (role === 'secretary') {
    const unitId = unit?.id ?? post?.unitId;
    if (unitId === undefined)
      throw new UsageError('--unit: a secretary acts for a unit, expected its id or code');
    if (post !== null && post.unitId !== unitId) {
      throw new UsageError(`--post: ${post.id} is not a post of the unit, expected one that is`);
    }
    const own = post ?? (await db.post.findFirst({ where: { unitId, kind: 'secretary', closedAt: null } }));
    return { unitId, postId: own?.id ?? null };
  }
  const contact = await db.post.findFirst({ where: { officeId, kind: 'office-contact', closedAt: null } });
  return { unitId: unit?.id ?? null, postId: post?.id ?? contact?.id ?? null };
}

/** By its id, or by its kind where the office (or the unit) has one of that kind. */
async function postOf(db: Db, officeId: string, key: string, unitId: string | undefined) {
  const within = { officeId, closedAt: null };
  const byId = await db.post.findFirst({ where: { ...within, id: key } });
  if (byId !== null) return byId;
  const ofUnit = unitId === undefined ? {} : { unitId };
  const [post, another] = await db.post.findMany({ where: { ...within, ...ofUnit, kind: key }, take: 2 });
  if (post === undefined)
    throw new UsageError(`--post: ${key} is not here, expected the id or kind of a post in the roster`);
  if (another !== undefined)
    throw new UsageError(`--post: there are several posts of the kind ${key}, expected the id of one`);
  return post;
}

async function unitOf(db: Db, officeId: string, key: string | undefined) {
  if (key === undefined) return null;
  const unit = await db.unit.findFirst({ where: { officeId, OR: [{ id: key }, { code: key }] } });
  if (unit === null)
    throw new UsageError(`--unit: ${key} is not here, expected the id or code of a unit in the roster`);
  return unit;
}

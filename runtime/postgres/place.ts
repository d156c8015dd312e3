import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from '../home/folder';
import { writePrivate } from '../home/private-file';
import type { Progress } from '../progress';
import { UsageError } from '../usage-error';
import { canReach, type ClusterUser } from './cluster-user';

/** What the data folder remembers of its cluster (`postgres.json`, mode 600). */
interface Placement {
  /** The cluster outside carries the same id: a data folder made anew must not take an old one's database. */
  readonly id: string;
  /** Absolute, where the cluster lies outside of the data folder; null inside, so that the folder can be moved. */
  readonly outside: string | null;
  readonly password: string;
}

export interface Place {
  /** Holds `data` and, where they had to be copied, the programs. */
  readonly folder: string;
  readonly data: string;
  readonly password: string;
}

/** Where clusters go that can't lie in their data folder: every user may pass through it. */
const OUTSIDE_ROOT = '/var/lib';
const OWNER_MARK = 'belongs-to';

/**
 * Where the cluster of a data folder lies: in it, or, where the cluster's user can't get there, in
 * /var/lib/duban-<hash of the data folder's path>; recorded, and said at every start.
 */
export async function clusterPlace(home: Home, user: ClusterUser | undefined, say: Progress): Promise<Place> {
  const file = join(home.folder, 'postgres.json');
  const inside = join(home.folder, 'postgres');
  if (user) await letThrough(home, user);
  const known = await readPlacement(file);
  const placement = known ?? (await newPlacement(home, user, say));
  if (!known) await writePrivate(file, JSON.stringify(placement));
  const folder = placement.outside ?? inside;
  if (placement.outside) {
    say(`the database lies in ${folder}: the user that runs it can't enter ${home.folder}`);
    if ((await readFile(join(folder, OWNER_MARK), 'utf8').catch(() => '')) !== placement.id) {
      throw new UsageError(
        `${folder}: not the database of ${home.folder}, expected the folder that ${file} names; restore it, or move ${home.folder} away to begin anew`,
      );
    }
  } else {
    await ownFolder(folder, user);
    if (user && !canReach(user, folder)) {
      throw new UsageError(
        `${folder}: the user postgres (${user.uid}) can't enter it any more, expected every folder above it to let it through`,
      );
    }
  }
  return { folder, data: join(folder, 'data'), password: placement.password };
}

async function newPlacement(home: Home, user: ClusterUser | undefined, say: Progress): Promise<Placement> {
  const placement = { id: randomUUID(), password: randomBytes(24).toString('base64url') };
  if (!user || canReach(user, home.folder)) return { ...placement, outside: null };
  const hash = createHash('sha256').update(home.folder).digest('hex').slice(0, 12);
  const outside = join(OUTSIDE_ROOT, `duban-${hash}`);
  if (existsSync(outside))
    say(`kept the database of an earlier ${home.folder} as ${await setAside(outside)}`);
  await ownFolder(outside, user);
  await writeFile(join(outside, OWNER_MARK), placement.id);
  return { ...placement, outside };
}

async function setAside(folder: string): Promise<string> {
  let number = 1;
  while (existsSync(`${folder}.left-${number}`)) number += 1;
  await rename(folder, `${folder}.left-${number}`);
  return `${folder}.left-${number}`;
}

async function ownFolder(folder: string, user: ClusterUser | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
}

/**
 * Root's data folder is closed to everyone (700); its cluster's user must pass through it to the cluster, and to
 * nothing else: its group may pass (710), where no group had any right before.
 */
async function letThrough(home: Home, user: ClusterUser): Promise<void> {
  const { mode, uid } = await stat(home.folder);
  if (uid !== 0 || (mode & 0o077) !== 0) return;
  await chown(home.folder, uid, user.gid);
  await chmod(home.folder, 0o710);
}

async function readPlacement(file: string): Promise<Placement | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Placement;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UsageError(
      `${file}: can't be read, expected what the first start wrote; restore it from your backup`,
    );
  }
}

import type { Logger } from 'pino';
import type { GroupDeps } from '../offices/channels/group-sender';
import type { OfficeDeps } from '../offices/deps';

/** What is to be written to one file. */
export interface BundleOf {
  kind: 'case' | 'round' | 'unit';
  id: string;
  officeId: string;
}

/** What the API works with; built once by whoever starts it. */
export interface ApiDeps extends OfficeDeps {
  log: Logger;
  groups: GroupDeps;
  /** What signs the links of notices, as `linkKeys` gives it: the first signs, all verify. */
  linkKeys: readonly Buffer[];
  /** The embedded inbox's folder; null where mail goes to a server of one's own. */
  inboxFolder: string | null;
  /** The built pages. */
  webFolder: string;
  /** Hosts that a request may name (with port): anything else is refused, so no foreign page can point at us. */
  hosts: () => readonly string[];
  /** Where links to this engine lead, without a trailing slash; known once it listens. */
  address: () => string;
  /** True once every part answers. */
  ready: () => boolean;
  /** The name of the invented office: its pages say that they are an example. */
  sampleName: string;
  /**
   * Writes what happened to a case, round or unit as one text, as `duban audit export` does; not there where histories
   * are out of reach.
   */
  bundleOf?: ((of: BundleOf, now: Date) => Promise<string>) | undefined;
  /** Loads the invented office into an empty database and answers its id; not there where it may not be loaded. */
  loadSample?: (() => Promise<string>) | undefined;
}

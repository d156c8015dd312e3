import { MockActivityEnvironment } from '@temporalio/testing';
import { gatherWave } from '../../activities/waves/gather';
import { sendWave } from '../../activities/waves/send-wave';
import { answering } from '../answers';
import { openDeps, SLOT } from './setting';
import { cpuSecondsSince, secondsSince, type OursMeasured, type SideQuestion } from './sides';

/** The engine's side: gathers a wave and sends it as its activities do. */
async function measure({ databaseUrl, smtpUrl, officeId }: SideQuestion): Promise<OursMeasured> {
  const deps = openDeps(databaseUrl, smtpUrl);
  const wave = { officeId, slot: SLOT };
  const gathering = performance.now();
  await gatherWave(deps, wave);
  const gatherSeconds = secondsSince(gathering);
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await new MockActivityEnvironment({ attempt: 1 }).run((given: typeof wave) => sendWave(deps, given), wave);
  const [seconds, cpuSeconds] = [secondsSince(began), cpuSecondsSince(cpu)];
  const accepted = await deps.db.delivery.count({ where: { ...wave, state: 'accepted' } });
  await deps.close();
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { gatherSeconds, seconds, cpuSeconds, accepted, peakMegabytes };
}

answering({ prepare: () => Promise.resolve(), measure });

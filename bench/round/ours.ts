import { answering } from '../answers';
import { runRound } from './run-round';
import { ROUND } from './setting';
import { peakMegabytes, type SideMeasured, type SideQuestion } from './sides';

async function measure(question: SideQuestion): Promise<SideMeasured> {
  const run = await runRound(question, ROUND);
  return { ...run, peakMegabytes: peakMegabytes() };
}

answering({ measure });

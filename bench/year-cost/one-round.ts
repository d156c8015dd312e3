import { answering } from '../answers';
import { runRound } from '../round/run-round';
import { peakMegabytes, type SideMeasured, type SideQuestion } from '../round/sides';
import { ROUNDS_OF_A_YEAR } from './rounds-of-a-year';

type Question = SideQuestion & { cadence: string };

async function measure({ cadence, ...question }: Question): Promise<SideMeasured> {
  const round = ROUNDS_OF_A_YEAR.find(({ of }) => of.cadence === cadence);
  if (round === undefined) throw new Error(`cadence: expected one of a year's rounds, found ${cadence}`);
  return { ...(await runRound(question, round.of)), peakMegabytes: peakMegabytes() };
}

answering({ measure });

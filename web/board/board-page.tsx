import { useQuery } from '@tanstack/react-query';
import { boardQuery } from '../api/queries';
import { Failure } from '../states/failure';
import { WaitingProposals } from '../proposals/waiting-proposals';
import { Loading } from '../states/loading';
import { BeginLine } from '../begin/begin-line';
import { BoardFoot } from './board-foot';
import { BurningUnits } from './burning-units';
import { DayCrumb } from './day-crumb';
import { LaneCard } from './lane-card';
import { MoreTimeLine } from './more-time-line';
import { NextLine } from './next-line';
import { Sentence } from './sentence';
import { UnreachableLine } from './unreachable-line';
import './board.css';
import './lane.css';

export function Component() {
  const { data: board, isPending, error, refetch } = useQuery(boardQuery);
  if (isPending) return <Loading rows={14} />;
  if (board === undefined) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <header className="lead">
        <DayCrumb today={board.today} />
        <Sentence lanes={board.lanes} now={board.now} />
        <WaitingProposals />
        <MoreTimeLine />
        <NextLine board={board} />
        <BeginLine />
        <UnreachableLine />
      </header>
      <ul className="lanes card">
        {board.lanes.map((lane) => (
          <LaneCard key={lane.cadence} lane={lane} now={board.now} />
        ))}
      </ul>
      <BurningUnits units={board.units} lanes={board.lanes} />
      <BoardFoot board={board} />
    </>
  );
}

import { cellOf } from '../../domain/authority/may';
import type { Operation } from '../../domain/authority/table';
import type { Reach } from '../../offices/reach';
import { unitsUnder } from '../../offices/units/units-under';
import type { Tx } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';

/** How far an actor reaches with an operation. Throws Problem 403 where the table has nothing for them. */
export async function reachOf(tx: Tx, actor: Actor, operation: Operation): Promise<Reach> {
  const { officeId, unitId, role } = actor;
  const whole: Reach = { officeId, units: null };
  switch (cellOf(role, operation)) {
    case 'none':
      throw new Problem(
        403,
        'role',
        `your role is ${role}: ${operation} is not for it`,
        '您的身份不办这件事，也看不到这里',
      );
    case 'self':
    case 'common':
      return whole;
    case 'office':
      if (unitId !== null) throw wholeOffice();
      return whole;
    case 'own':
      if (unitId === null) throw noUnit();
      return { officeId, units: [unitId] };
    case 'tree':
      return unitId === null ? whole : { officeId, units: await unitsUnder(tx, officeId, unitId) };
  }
}

function wholeOffice(): Problem {
  return new Problem(
    403,
    'reach',
    'this concerns the whole office: your appointment is for one unit and what is below it',
    '这是整个办公室的事，您只管一个单位和它的下级',
  );
}

function noUnit(): Problem {
  return new Problem(403, 'no-unit', 'your token names no unit: it reaches the things of one, and none else');
}

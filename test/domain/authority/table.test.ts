import { may, operationsOf } from '../../../domain/authority/may';
import { roles } from '../../../domain/authority/role';
import { table, type Operation } from '../../../domain/authority/table';

const operations = Object.keys(table) as Operation[];
const changing = operations.filter((operation) => table[operation].changes);

test('an auditor changes nothing but what concerns their own session', () => {
  expect(changing.filter((operation) => may('auditor', operation))).toEqual(['session.own']);
});

test('a secretary never reaches further than the own unit, and decides nothing', () => {
  const reached = operations.map((operation) => table[operation].cells.secretary);
  expect(new Set(reached)).toEqual(new Set(['none', 'self', 'own', 'common']));
  expect(changing.filter((operation) => may('secretary', operation))).toEqual([
    'session.own',
    'me.change',
    'duty.ask-extension',
    'duty.report',
    'case.answer',
  ]);
});

test('whoever may change something may also see what it is about', () => {
  for (const role of roles) {
    if (may(role, 'duty.review') || may(role, 'duty.excuse'))
      expect(operationsOf(role)).toContain('duty.read');
    if (may(role, 'case.decide')) expect(operationsOf(role)).toContain('case.read');
    if (may(role, 'unit.change')) expect(operationsOf(role)).toContain('unit.read');
  }
});

test('everybody may end their own session', () => {
  expect(roles.filter((role) => !may(role, 'session.own'))).toEqual([]);
});

import { loneProofFindings } from '../../../domain/burden/evidence';
import { limitOf } from './burden-policy';

describe('proof', () => {
  const limit = limitOf('evidence', { uploadsAtMost: 0, notAlone: ['document', 'ledger'] });

  it.each([
    [['document'], ['document']],
    [['ledger', 'document', 'ledger'], ['document, ledger']],
    [['document', 'on-site'], []],
    [['photo'], []],
    [[], []],
  ])('by %j', (kinds, measured) => {
    expect(loneProofFindings(limit, [{ item: 'd1', kinds }]).map((found) => found.measured)).toEqual(
      measured,
    );
  });
});

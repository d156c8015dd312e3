import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEB = join(__dirname, '../../web');
const FIELDS = /<Input\.TextArea|type="file"|<textarea|<Upload/;

/** The parts of the pages that take a text of several lines, or a file. */
const forms = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.startsWith('dist'))
  .map((name) => ({ name, source: readFileSync(join(WEB, name), 'utf8') }))
  .filter(({ source }) => FIELDS.test(source));

test('every form that takes a text or a file says that nothing classified belongs there', () => {
  expect(forms.length).toBeGreaterThan(10);
  const silent = forms.filter(({ source }) => !source.includes('<NothingClassified />'));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

import { useProblemWords } from './use-problem-words';

/** Why a write was not done, beside the button that asked for it. */
export function Refusal({ error }: { error: unknown }) {
  const { words, code, detail } = useProblemWords()(error);
  return (
    <p className="refusal" role="alert">
      {words}
      <span className="small quiet">
        {' '}
        {code}
        {detail === '' ? null : `: ${detail}`}
      </span>
    </p>
  );
}

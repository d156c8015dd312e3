import Input from 'antd/es/input';

interface Props {
  id: string;
  label: string;
  hint?: string;
  value: string;
  change: (value: string) => void;
  type?: 'text' | 'email' | 'password';
  /** What a browser or a password manager may fill in. */
  fill: 'username' | 'current-password' | 'new-password' | 'name' | 'organization' | 'one-time-code' | 'off';
  /** Typed into at once. */
  focus?: boolean;
}

/** One line of a form about who somebody is. Passwords can be shown, and pasted. */
export function Field({ id, label, hint, value, change, type = 'text', fill, focus = false }: Props) {
  const props = {
    ...{ id, value, autoComplete: fill, size: 'large' as const, spellCheck: false, required: true },
    autoFocus: focus,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {type === 'password' ? <Input.Password {...props} /> : <Input {...props} type={type} />}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="small quiet">
          {hint}
        </p>
      )}
    </>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { BackToOurs } from './back-to-ours';
import { faultsIn, offsetOf, type TextFault } from './placed-faults';
import { saveTemplate, templatesQuery, type Part, type Place, type Templates } from './templates';
import { TextFaults } from './text-faults';
import { useTextPreview } from './use-text-preview';
import { VariableButtons } from './variable-buttons';

interface Props {
  templates: Templates;
  part: Part;
  place: Place;
  /** What is in force; empty: ours. */
  stands: string;
  body: string;
  write: (body: string) => void;
  saved: () => void;
}

export function TextEditor({ templates, part, place, stands, body, write, saved }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const area = useRef<TextAreaRef>(null);
  const [version, setVersion] = useState<number | null>(null);
  const { error, upToDate } = useTextPreview(place, body);
  const save = useMutation({
    mutationFn: (to: string) => saveTemplate(place, to),
    onSuccess: async (answer, to) => {
      write(to);
      saved();
      setVersion(answer.version);
      await client.invalidateQueries({ queryKey: templatesQuery.queryKey });
    },
  });
  // What the last save said holds until something is typed; after that the preview knows.
  const refused = faultsIn(save.error);
  const faults = refused.length > 0 ? refused : upToDate ? faultsIn(error) : [];
  const change = (to: string): void => {
    save.reset();
    setVersion(null);
    write(to);
  };
  const field = (): HTMLTextAreaElement | undefined => area.current?.resizableTextArea?.textArea;
  const insert = (name: string): void => {
    const { selectionStart = body.length, selectionEnd = body.length } = field() ?? {};
    change(`${body.slice(0, selectionStart)}{{ ${name} }}${body.slice(selectionEnd)}`);
    field()?.focus();
  };
  const show = (fault: TextFault): void => {
    const at = offsetOf(body, fault);
    field()?.focus();
    field()?.setSelectionRange(at, Math.min(body.length, at + 1));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!save.isPending && body !== stands) save.mutate(body);
  };
  const { bodyMaxLength: max, tags, filters } = templates;
  return (
    <form onSubmit={submit}>
      <label htmlFor="template-body">
        {t('templates.text')} <span className="small quiet">{t('templates.textHint', { max })}</span>
      </label>
      <Input.TextArea
        id="template-body"
        ref={area}
        autoSize={{ minRows: 3, maxRows: 12 }}
        spellCheck={false}
        lang={place.locale === 'en' ? 'en' : 'zh-CN'}
        aria-describedby="template-faults"
        aria-invalid={faults.length > 0}
        status={faults.length > 0 ? 'error' : ''}
        value={body}
        onChange={({ target }) => change(target.value)}
      />
      <NothingClassified />
      <p className={body.length > max ? 'small attention' : 'small quiet'}>
        {t('templates.length', { length: body.length, max })}
      </p>
      <TextFaults faults={faults} show={show} />
      <VariableButtons variables={part.variables} insert={insert} />
      <details className="small">
        <summary>{t('templates.more')}</summary>
        <p>{t('templates.moreWords', { tags: tags.join(', '), filters: filters.join(', ') })}</p>
      </details>
      <div className="state-actions">
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={body === stands}
          title={body === stands ? t('templates.same') : undefined}
        >
          {t('templates.save')}
        </Button>
        {stands === '' ? null : <BackToOurs busy={save.isPending} back={() => save.mutate('')} />}
      </div>
      <p role="status">{version === null ? null : t('templates.saved', { version })}</p>
      {save.isError && refused.length === 0 ? <Refusal error={save.error} /> : null}
    </form>
  );
}

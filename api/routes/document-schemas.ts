import { z } from 'zod';
import { documentKinds, documentStates, supervisionColours } from '../../domain/documents/document-kind';
import { bilingual } from './duty-schemas';

const kind = z.enum(documentKinds);
const state = z.enum(documentStates);
const colour = z.enum(supervisionColours).nullable();

export const documentList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      caseId: z.string(),
      step: z.int(),
      kind,
      /** Of its kind. */
      title: bilingual,
      state,
      /** As it is written on the paper. */
      number: z.string().nullable(),
      colour,
      /** Its own title; null where its content was erased. */
      subject: z.string().nullable(),
      draftedAt: z.string(),
      issuedAt: z.string().nullable(),
      withdrawnAt: z.string().nullable(),
    }),
  ),
});

const paragraph = z.object({
  /** 0 plain text, 1 一、 2 （一） 3 1. 4 （1）; `number` as it is written before the text. */
  level: z.literal([0, 1, 2, 3, 4]),
  number: z.string(),
  text: z.string(),
});

/** What a paper says, for a page: `mark` and `remark` stand at the head of every page. */
export const documentContent = z.object({
  id: z.string(),
  caseId: z.string(),
  step: z.int(),
  state,
  kind,
  statutory: z.boolean(),
  issuer: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  addressee: z.string(),
  paragraphs: z.array(paragraph),
  attachments: z.array(z.string()),
  signature: z.string(),
  date: z.string().nullable(),
  copyTo: z.array(z.string()),
  colour,
  draft: z.boolean(),
  mark: z.enum(['none', 'draft', 'withdrawn']),
  remark: z.string().nullable(),
  /** The newest signed head of the log when it was issued, for who keeps the paper; `code`: its QR code, squares of 1. */
  logHead: z
    .object({
      words: z.string(),
      note: z.string(),
      code: z.object({ path: z.string(), size: z.int() }),
    })
    .nullable(),
});

export const issueBody = z.strictObject({
  /** 发文字号 of the organ's register: 测委办〔2026〕3号. */
  documentNumber: z.string().trim().min(1).max(60),
  /** 密级, where it has one: such a paper is refused. */
  classification: z.enum(['秘密', '机密', '绝密']).optional(),
});
export const issueAnswer = z.object({
  documentId: z.string(),
  state: z.literal('issued'),
  documentNumber: z.string(),
});
export const withdrawAnswer = z.object({ documentId: z.string(), state: z.literal('withdrawn') });

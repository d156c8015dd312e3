import iconv from 'iconv-lite';

/** Invented, in the shapes in which mail systems of the world write. */
export interface Sample {
  /** The address that it came to; with or without the delivery in it. */
  to: string;
  /** Of the mail that came back. */
  messageId: string;
  action?: string;
  status?: string;
}

const mail = (lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));

/** A whole mail comes back, as Postfix writes. */
export const postfix = ({ to, messageId, action = 'failed', status = '5.1.1' }: Sample): Buffer =>
  mail([
    'Return-Path: <>',
    `Delivered-To: ${to}`,
    'From: MAILER-DAEMON@mx.example.cn (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    `To: ${to}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4F1A21C0.1795390200/mx.example.cn"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4F1A21C0.1795390200/mx.example.cn',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.example.cn.',
    '',
    '--4F1A21C0.1795390200/mx.example.cn',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.cn',
    'X-Postfix-Queue-ID: 4F1A21C0',
    'Arrival-Date: Mon, 23 Nov 2026 08:30:00 +0800 (CST)',
    '',
    'Final-Recipient: rfc822; jiang@example.invalid',
    'Original-Recipient: rfc822;jiang@example.invalid',
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mail.example.invalid',
    'Diagnostic-Code: smtp; 550 <jiang@example.invalid>: Recipient address rejected:',
    '    SECRET-WORDS',
    '',
    '--4F1A21C0.1795390200/mx.example.cn',
    'Content-Description: Undelivered Message',
    'Content-Type: message/rfc822',
    '',
    'From: =?utf-8?B?5Yqe5YWs5a6k?= <duban@duban.example.cn>',
    `Message-ID: ${messageId}`,
    'Subject: SECRET-SUBJECT',
    'Content-Type: text/plain',
    '',
    'SECRET-BODY 5.9.9',
    '',
    '--4F1A21C0.1795390200/mx.example.cn--',
    '',
  ]);

/** Headers only come back, behind an HTML page, as Exchange writes; to an address that names no delivery. */
export const exchange = ({ to, messageId, action = 'failed', status = '5.1.10' }: Sample): Buffer =>
  mail([
    'From: <postmaster@corp.example.invalid>',
    `To: <${to}>`,
    'Date: Mon, 23 Nov 2026 00:31:07 +0000',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="_c1a5_"',
    'X-MS-Exchange-Message-Is-Ndr:',
    'Subject: Undeliverable: notice',
    'MIME-Version: 1.0',
    'Auto-Submitted: auto-generated',
    '',
    '--_c1a5_',
    'Content-Type: multipart/alternative; differences=Content-Type; boundary="_in_"',
    '',
    '--_in_',
    'Content-Type: text/html; charset="us-ascii"',
    '',
    '<html><body>Your message could not be delivered.</body></html>',
    '',
    '--_in_--',
    '--_c1a5_',
    'Content-Type: message/delivery-status',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      [
        'Reporting-MTA: dns;EX01.corp.example.invalid',
        'Received-From-MTA: dns;mx.example.cn',
        'Arrival-Date: Mon, 23 Nov 2026 00:31:06 +0000',
        '',
        'Final-Recipient: rfc822;gu@corp.example.invalid',
        `Action: ${action}`,
        `Status: ${status}`,
        'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup',
        'X-Display-Name: gu@corp.example.invalid',
        '',
      ].join('\r\n'),
    ).toString('base64'),
    '',
    '--_c1a5_',
    'Content-Type: text/rfc822-headers',
    '',
    'From: <duban@duban.example.cn>',
    `Message-ID: ${messageId}`,
    'Subject: notice',
    '',
    '--_c1a5_--',
    '',
  ]);

interface Words {
  from?: string;
  to: string;
  headers?: string[];
}

/** No report, but a page in GBK, as some Chinese providers write. */
export const plainGbk = (
  words: string,
  { from = 'PostMaster@mail.example.cn', to, headers = [] }: Words,
): Buffer =>
  Buffer.concat([
    mail([
      `From: "=?GBK?B?${iconv.encode('系统退信', 'gbk').toString('base64')}?=" <${from}>`,
      `To: ${to}`,
      ...headers,
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset="GBK"',
      'Content-Transfer-Encoding: 8bit',
      '',
      '',
    ]),
    iconv.encode(`<html><body><p>抱歉，您的邮件被退回。</p><p>${words}</p></body></html>\r\n`, 'gbk'),
  ]);

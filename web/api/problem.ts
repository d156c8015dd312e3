/** A refusal of the engine, RFC 9457: `title` is its stable code, `detail` a line for a person. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    /** The same line in Chinese, where the engine has it. */
    readonly detailZh: string | null = null,
  ) {
    super(detail);
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const document = (await response.json().catch(() => null)) as {
    title?: string;
    detail?: string;
    detailZh?: string;
  } | null;
  return new ApiProblem(
    response.status,
    document?.title ?? `http-${response.status}`,
    document?.detail ?? response.statusText,
    document?.detailZh ?? null,
  );
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ApiProblem && error.status === status;
}

/** One thing that is wrong with what was sent, at its place: a field, or `body:2:1` for a line and column. */
export interface PlacedFault {
  path: string;
  message: string;
  messageZh?: string;
}

/** A refusal of the engine, RFC 9457: `title` is its stable code, `detail` a line for a person. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    /** The same line in Chinese, where the engine has it. */
    readonly detailZh: string | null = null,
    /** All that is wrong, each at its place, where the engine says so. */
    readonly errors: readonly PlacedFault[] = [],
  ) {
    super(detail);
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const document = (await response.json().catch(() => null)) as {
    title?: string;
    detail?: string;
    detailZh?: string;
    errors?: PlacedFault[];
  } | null;
  return new ApiProblem(
    response.status,
    document?.title ?? `http-${response.status}`,
    document?.detail ?? response.statusText,
    document?.detailZh ?? null,
    document?.errors ?? [],
  );
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ApiProblem && error.status === status;
}

/** A refusal of the engine, RFC 9457: `title` is its stable code, `detail` a line for a person. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail);
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const document = (await response.json().catch(() => null)) as { title?: string; detail?: string } | null;
  return new ApiProblem(
    response.status,
    document?.title ?? `http-${response.status}`,
    document?.detail ?? response.statusText,
  );
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ApiProblem && error.status === status;
}

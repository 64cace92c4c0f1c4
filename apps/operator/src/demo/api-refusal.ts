/** An answer of the API that is not a success: the stable code of the problem, its Chinese text, and the owner where it names one. */
export class ApiRefusal extends Error {
  constructor(
    readonly request: string,
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly ownerName?: string,
  ) {
    super(`${request} → ${status} ${code}：${title}`);
    this.name = 'ApiRefusal';
  }
}

/** The refusal that a request met, or undefined where it went through. */
export async function refusalOf(request: Promise<unknown>): Promise<ApiRefusal | undefined> {
  try {
    await request;
    return undefined;
  } catch (error) {
    if (error instanceof ApiRefusal) return error;
    throw error;
  }
}

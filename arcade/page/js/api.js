// Calls to the server.

/** @import { RunningGame } from "./messages.d.ts" */
/** @typedef {{error?: string, running?: RunningGame}} Refused */

/** The server's no, or its silence; the message is one line for the user. */
export class CallError extends Error {
  /**
   * @param {string} message
   * @param {number} status the answer's, 0 when there was none
   * @param {Refused} answer
   */
  constructor(message, status, answer = {}) {
    super(message);
    this.status = status;
    this.answer = answer;
  }
}

/** Who calls, and how to become somebody who may: set by the page. */
export const caller = {
  /** @returns {string} */
  token: () => "",
  /** Ask for the moderators' password, where there is one; whether it was given. @returns {Promise<boolean>} */
  moderate: async () => false,
  /** The player is not known to the server any more. */
  forgotten: () => {},
};

/**
 * Call the server. Where it wants a moderator, the password is asked for and the call made again.
 * @template [Answer=unknown]
 * @param {"GET" | "POST" | "DELETE"} method
 * @param {string} path below /api/
 * @param {unknown} [body] JSON, or a form
 * @returns {Promise<Answer>}
 */
export async function call(method, path, body) {
  try {
    return await callOnce(method, path, body);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (error.status === 403 && path !== "moderator" && (await caller.moderate())) return callOnce(method, path, body);
    if (error.status === 401) caller.forgotten();
    throw error;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 */
async function callOnce(method, path, body) {
  /** @type {Record<string, string>} */
  const headers = {};
  const token = caller.token();
  if (token) headers["X-Player"] = token;
  /** @type {RequestInit} */
  const request = { method, headers };
  if (body instanceof FormData) request.body = body;
  else if (method !== "GET") {
    headers["Content-Type"] = "application/json";
    request.body = JSON.stringify(body ?? {});
  }
  let answer;
  try {
    answer = await fetch(`/api/${path}`, request);
  } catch {
    throw new CallError("The arcade does not answer: try again in a moment.", 0);
  }
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new CallError(said.error || "That did not work: try again in a moment.", answer.status, said);
  return said;
}

/** Terrarium: Python for embedding. Everything public, and nothing else. */

// Looking at programs
export type { Analysis, AnalyzeOptions, ImportNeed } from "./analysis/analyze.js";
export { analyze } from "./analysis/analyze.js";
export type { OpenedFile } from "./analysis/calls.js";
// Configuration
export type { ConstructRow } from "./compile/constructs.js";
export { CONSTRUCTS } from "./compile/constructs.js";
export type { AllowedModules } from "./config/allow-modules.js";
export type { Constructs } from "./config/constructs.js";
export type { FileContent, Files, Writable } from "./config/files.js";
export type { ModuleLoader, ModuleSource } from "./config/modules.js";
export type { SandboxOptions } from "./config.js";
export { Config } from "./config.js";
export type { LevelUsage, Place, PolicyPlace, ScriptFrame, Usage } from "./errors.js";
// Errors
export {
  CancelledError,
  CrashError,
  GuestError,
  HostValueError,
  InputLimitError,
  InternalError,
  LimitError,
  MemoryLimitError,
  OutputLimitError,
  PolicyError,
  SandboxError,
  ScriptError,
  ScriptSyntaxError,
  StepLimitError,
  TimeLimitError,
} from "./errors.js";
export type { Feature } from "./features.js";
export { FEATURES } from "./features.js";
// Values
export type { HostClass } from "./host/classes.js";
export type { ErrorRule } from "./host/exceptions.js";
export type { HostFunctionOptions } from "./host/functions.js";
export { hostFunction } from "./host/functions.js";
export type { Handle } from "./host/handle.js";
export type { Passed, Passing, ViewOptions } from "./host/passing.js";
export { copy, view, writable } from "./host/passing.js";
export { GuestObject } from "./host/to-host.js";
// Isolation
export type { IsolatedOptions, IsolatedResult, Isolation } from "./isolation/isolated-sandbox.js";
export { IsolatedSandbox } from "./isolation/isolated-sandbox.js";
export type { PoolOptions } from "./isolation/sandbox-pool.js";
export { SandboxPool } from "./isolation/sandbox-pool.js";
export type { LimitRow, Limits } from "./limits.js";
export { DEFAULT_LIMITS, LIMITS } from "./limits.js";
export type { Profile } from "./profiles.js";
export { PROFILES } from "./profiles.js";
export type { Globals, WrittenFiles } from "./result.js";
export { Result } from "./result.js";
export type { CompileOptions, ExecuteOptions, RunOptions } from "./sandbox.js";
// Running programs
export { Expression, Program, Sandbox } from "./sandbox.js";
// Proof
export type { SelfCheckOptions, SelfCheckReport, SelfCheckResult } from "./self-check.js";
export { selfCheck } from "./self-check.js";

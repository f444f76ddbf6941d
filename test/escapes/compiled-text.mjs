// Collects the JavaScript that the second tier makes of programs full of marked names, strings, numbers and keys, and
// prints where a mark got into it. To be run in a process of its own: the constructor of functions is watched.
const texts = [];
const real = globalThis.Function;
function Watched(...parts) {
  texts.push(parts.join("\n"));
  return real(...parts);
}
Watched.prototype = real.prototype;
globalThis.Function = Watched;
const { Sandbox } = await import("../../dist/src/index.js");
globalThis.Function = real;

const MARK = "evil";
const sandbox = new Sandbox({ features: "all", jit: { after: 1 } });
const strings = [
  `${MARK}"); attack(); ("`,
  `${MARK}\\n\`\${attack()}`,
  `${MARK}*/ attack(); /*`,
  `${MARK}\u2028attack()`,
];
for (const text of strings) {
  const literal = JSON.stringify(text);
  sandbox.execute(`
class C_${MARK}:
    ${MARK} = ${literal}
    def m_${MARK}(self, p_${MARK}=${literal}, *a_${MARK}, k_${MARK}=5): return p_${MARK}, self.${MARK}
def f_${MARK}(n_${MARK}, ${MARK}=${literal}):
    global g_${MARK}
    g_${MARK} = 0
    c_${MARK} = C_${MARK}()
    d_${MARK} = {${literal}: 1}
    for i_${MARK} in range(n_${MARK}):
        g_${MARK} += d_${MARK}[${literal}]
        c_${MARK}.a_${MARK} = ${MARK} + ${literal}
        c_${MARK}.m_${MARK}(k_${MARK}=i_${MARK})
        s_${MARK} = f"{i_${MARK}}${MARK}" + str(i_${MARK} * 1.5)
        try:
            if i_${MARK} == 3: raise ValueError(${literal})
        except ValueError as e_${MARK}: pass
    return [c_${MARK}.a_${MARK}, lambda: ${MARK}, [x_${MARK} for x_${MARK} in (${literal}, 1)]]
for _ in range(20): f_${MARK}(10)
`);
}
const marked = texts.filter((text) => text.includes(MARK) || text.includes("attack"));
console.log(JSON.stringify({ compiled: texts.length, marked }));

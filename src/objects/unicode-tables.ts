/**
 * What JavaScript's regular expressions and case mapping do not know about Unicode, and what they know too much of.
 *
 * The engine follows its own version of Unicode, Python 3.14 follows version 16. Characters that later versions added
 * are unassigned here too (`LATER`), so that a program gets the same answers on engines with version 16 and 17.
 */

/** Code points that became characters after version 16, as the inside of a character class. */
export const LATER =
  "\\u088f\\u0c5c\\u0cdc\\u1acf-\\u1add\\u1ae0-\\u1aeb\\u20c1\\u2b96\\ua7ce-\\ua7cf\\ua7d2\\ua7d4\\ua7f1" +
  "\\ufbc3-\\ufbd2\\ufd90-\\ufd91\\ufdc8-\\ufdce\\u{10940}-\\u{10959}\\u{10ec5}-\\u{10ec7}" +
  "\\u{10ed0}-\\u{10ed8}\\u{10efa}-\\u{10efb}\\u{11b60}-\\u{11b67}\\u{11db0}-\\u{11ddb}\\u{11de0}-\\u{11de9}" +
  "\\u{16ea0}-\\u{16eb8}\\u{16ebb}-\\u{16ed3}\\u{16ff2}-\\u{16ff6}\\u{187f8}-\\u{187ff}\\u{18d09}-\\u{18d1e}" +
  "\\u{18d80}-\\u{18df2}\\u{1ccfa}-\\u{1ccfc}\\u{1ceba}-\\u{1ced0}\\u{1cee0}-\\u{1cef0}\\u{1e6c0}-\\u{1e6de}" +
  "\\u{1e6e0}-\\u{1e6f5}\\u{1e6fe}-\\u{1e6ff}\\u{1f6d8}\\u{1f777}-\\u{1f77a}\\u{1f8d0}-\\u{1f8d8}" +
  "\\u{1fa54}-\\u{1fa57}\\u{1fa8a}\\u{1fa8e}\\u{1fac8}\\u{1facd}\\u{1faea}\\u{1faef}\\u{1fbfa}" +
  "\\u{2b73a}-\\u{2b73f}\\u{2cea2}-\\u{2cead}\\u{323b0}-\\u{33479}";
/** Letters that have a numeric value (`str.isnumeric`), as the inside of a character class. */
export const NUMERIC_LETTERS =
  "\\u3405\\u3483\\u382a\\u3b4d\\u4e00\\u4e03\\u4e07\\u4e09\\u4e24\\u4e5d\\u4e8c\\u4e94\\u4e96\\u4eac" +
  "\\u4ebf-\\u4ec0\\u4edf\\u4ee8\\u4f0d\\u4f70\\u4fe9\\u5006\\u5104\\u5146\\u5169\\u516b\\u516d\\u5341" +
  "\\u5343-\\u5345\\u534c\\u53c1-\\u53c4\\u56db\\u58f1\\u58f9\\u5e7a\\u5efe-\\u5eff\\u5f0c-\\u5f0e\\u5f10" +
  "\\u62d0\\u62fe\\u634c\\u67d2\\u6d1e\\u6f06\\u7396\\u767e\\u7695\\u79ed\\u8086\\u842c\\u8cae\\u8cb3\\u8d30" +
  "\\u920e\\u94a9\\u9621\\u9646\\u964c\\u9678\\u96f6\\uf96b\\uf973\\uf978\\uf9b2\\uf9d1\\uf9d3\\uf9fd" +
  "\\u{20001}\\u{20064}\\u{200e2}\\u{20121}\\u{2092a}\\u{20983}\\u{2098c}\\u{2099c}\\u{20aea}\\u{20afd}" +
  "\\u{20b19}\\u{22390}\\u{22998}\\u{23b1b}\\u{2626d}\\u{2f890}";
/** Digits that are not decimal digits (`str.isdigit`): superscripts, circled digits and the like. */
export const OTHER_DIGITS =
  "\\u00b2-\\u00b3\\u00b9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468" +
  "\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792" +
  "\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}";
/** Characters whose title case is not their upper case: `from=to`, `first~last=to of the first`, in hexadecimal. */
const TITLE =
  "df=53.73 1c4=1c5 1c5=1c5 1c6=1c5 1c7=1c8 1c8=1c8 1c9=1c8 1ca=1cb 1cb=1cb 1cc=1cb 1f1=1f2 1f2=1f2 1f3=1f2 " +
  "587=535.582 10d0~10fa=10d0 10fd~10ff=10fd 1f80~1f87=1f88 1f88~1f8f=1f88 1f90~1f97=1f98 1f98~1f9f=1f98 " +
  "1fa0~1fa7=1fa8 1fa8~1faf=1fa8 1fb2=1fba.345 1fb3=1fbc 1fb4=386.345 1fb7=391.342.345 1fbc=1fbc 1fc2=1fca.345 " +
  "1fc3=1fcc 1fc4=389.345 1fc7=397.342.345 1fcc=1fcc 1ff2=1ffa.345 1ff3=1ffc 1ff4=38f.345 1ff7=3a9.342.345 " +
  "1ffc=1ffc fb00=46.66 fb01=46.69 fb02=46.6c fb03=46.66.69 fb04=46.66.6c fb05=53.74 fb06=53.74 fb13=544.576 " +
  "fb14=544.565 fb15=544.56b fb16=54e.576 fb17=544.56d";
/** Characters whose case folding is not their lower case. */
const FOLD =
  "b5=3bc df=73.73 149=2bc.6e 17f=73 1f0=6a.30c 345=3b9 390=3b9.308.301 3b0=3c5.308.301 3c2=3c3 3d0=3b2 3d1=3b8 " +
  "3d5=3c6 3d6=3c0 3f0=3ba 3f1=3c1 3f5=3b5 587=565.582 13a0~13f5=13a0 13f8~13fd=13f0 1c80=432 1c81=434 1c82=43e " +
  "1c83~1c84=441 1c85=442 1c86=44a 1c87=463 1c88=a64b 1e96=68.331 1e97=74.308 1e98=77.30a 1e99=79.30a 1e9a=61.2be " +
  "1e9b=1e61 1e9e=73.73 1f50=3c5.313 1f52=3c5.313.300 1f54=3c5.313.301 1f56=3c5.313.342 1f80=1f00.3b9 1f81=1f01.3b9 " +
  "1f82=1f02.3b9 1f83=1f03.3b9 1f84=1f04.3b9 1f85=1f05.3b9 1f86=1f06.3b9 1f87=1f07.3b9 1f88=1f00.3b9 1f89=1f01.3b9 " +
  "1f8a=1f02.3b9 1f8b=1f03.3b9 1f8c=1f04.3b9 1f8d=1f05.3b9 1f8e=1f06.3b9 1f8f=1f07.3b9 1f90=1f20.3b9 1f91=1f21.3b9 " +
  "1f92=1f22.3b9 1f93=1f23.3b9 1f94=1f24.3b9 1f95=1f25.3b9 1f96=1f26.3b9 1f97=1f27.3b9 1f98=1f20.3b9 1f99=1f21.3b9 " +
  "1f9a=1f22.3b9 1f9b=1f23.3b9 1f9c=1f24.3b9 1f9d=1f25.3b9 1f9e=1f26.3b9 1f9f=1f27.3b9 1fa0=1f60.3b9 1fa1=1f61.3b9 " +
  "1fa2=1f62.3b9 1fa3=1f63.3b9 1fa4=1f64.3b9 1fa5=1f65.3b9 1fa6=1f66.3b9 1fa7=1f67.3b9 1fa8=1f60.3b9 1fa9=1f61.3b9 " +
  "1faa=1f62.3b9 1fab=1f63.3b9 1fac=1f64.3b9 1fad=1f65.3b9 1fae=1f66.3b9 1faf=1f67.3b9 1fb2=1f70.3b9 1fb3=3b1.3b9 " +
  "1fb4=3ac.3b9 1fb6=3b1.342 1fb7=3b1.342.3b9 1fbc=3b1.3b9 1fbe=3b9 1fc2=1f74.3b9 1fc3=3b7.3b9 1fc4=3ae.3b9 " +
  "1fc6=3b7.342 1fc7=3b7.342.3b9 1fcc=3b7.3b9 1fd2=3b9.308.300 1fd3=3b9.308.301 1fd6=3b9.342 1fd7=3b9.308.342 " +
  "1fe2=3c5.308.300 1fe3=3c5.308.301 1fe4=3c1.313 1fe6=3c5.342 1fe7=3c5.308.342 1ff2=1f7c.3b9 1ff3=3c9.3b9 " +
  "1ff4=3ce.3b9 1ff6=3c9.342 1ff7=3c9.342.3b9 1ffc=3c9.3b9 ab70~abbf=13a0 fb00=66.66 fb01=66.69 fb02=66.6c " +
  "fb03=66.66.69 fb04=66.66.6c fb05=73.74 fb06=73.74 fb13=574.576 fb14=574.565 fb15=574.56b fb16=57e.576 " +
  "fb17=574.56d";
function unpack(table: string): Map<string, string> {
  const map = new Map<string, string>();
  const hex = (s: string) => Number.parseInt(s, 16);
  for (const entry of table.split(" ")) {
    const [from, to] = entry.split("=") as [string, string];
    const [first, last] = from.split("~") as [string, string | undefined];
    for (let c = hex(first), i = 0; c <= hex(last ?? first); c++, i++) {
      const mapped = to.split(".").map((part) => String.fromCodePoint(hex(part) + i));
      map.set(String.fromCodePoint(c), mapped.join(""));
    }
  }
  return map;
}

let title: Map<string, string> | undefined;
let fold: Map<string, string> | undefined;

/** The title case of a character where it differs from its upper case. */
export function specialTitle(ch: string): string | undefined {
  title ??= unpack(TITLE);
  return title.get(ch);
}

/** The case folding of a character where it differs from its lower case. */
export function specialFold(ch: string): string | undefined {
  fold ??= unpack(FOLD);
  return fold.get(ch);
}

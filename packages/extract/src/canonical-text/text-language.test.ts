import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languageName, textLanguage } from "./text-language.ts";

describe("the language of a text", () => {
  test.each([
    [
      "de",
      "Die Hafengewerkschaft lehnte am Montag das Angebot der Betreiber ab. Sie verlangt sechs Prozent mehr Lohn.",
    ],
    ["fr", "Le syndicat du port a rejeté lundi l'offre des exploitants. Il exige une hausse de six pour cent."],
    [
      "es",
      "El sindicato portuario rechazó el lunes la oferta de los operadores. Exige un aumento del seis por ciento.",
    ],
    ["ru", "Профсоюз портовиков в понедельник отклонил предложение операторов."],
    ["uk", "Профспілка портовиків у понеділок відхилила пропозицію операторів."],
    ["tr", "Liman sendikası pazartesi günü işletmecilerin teklifini reddetti. Yüzde altı zam istiyor."],
    ["ar", "رفضت نقابة الميناء يوم الاثنين عرض المشغلين. وهي تطالب بزيادة الأجور."],
    ["zh", "港口工会周一拒绝了运营商的提议，要求加薪百分之六并缩短轮班时间。"],
    ["nl", "De havenvakbond heeft maandag het bod van de exploitanten verworpen. Zij eist zes procent meer loon."],
    ["da", "Havnens fagforening afviste mandag operatørernes tilbud. Den kræver seks procent mere i løn."],
  ])("%s is told by its words and letters", async (language, text) => {
    expect(await textLanguage(text)).toBe(language);
  });

  test.each([
    ["terse notes", "- Port: 4% now, 2% later\n- Union: no\n- next mtg Thu 10h, Lind to call Roy"],
    ["words of other languages in it", "The minister said: «Мы не согласны с этим». The union rejected it."],
    ["names of other languages", "Zelenskyy, Erdoğan and Łukasiewicz met in Kraków. Sarkozy refused to sign the deal."],
    ["too few words to tell", "Pas d'accord"],
    ["no words at all", "12:30"],
  ])("is English with %s", async (_, text) => {
    expect(await textLanguage(text)).toBe("en");
  });

  test("is English for every English report of the reading set, whole and by long paragraphs", async () => {
    const folder = new URL("../../../../cases/reading/development/", import.meta.url);
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(new URL(name, folder), "utf8"));
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      const parts = text.split("\n").filter((line) => line.split(" ").length > 8);
      for (const part of [text, ...parts]) expect([part, await textLanguage(part)]).toEqual([part, "en"]);
    }
  });

  test("has a name", () => {
    expect([languageName("uk"), languageName("?")]).toEqual(["Ukrainian", "?"]);
  });
});

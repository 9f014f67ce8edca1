/** Invented reports with parties, figures and dates in them, in which nobody negotiates. */
export const noNegotiations = {
  "A football match": `Harriers beat Rovers in the derby

Harriers beat Rovers 3-1 on Saturday to go top of the league. Striker Milo Trant scored twice before half-time. Rovers coach Ben Adair said his side had lost too many second balls. "We were poor," Adair told reporters. Harriers play United on 14 March.`,

  "A weather report": `Storm to reach the coast by Thursday

Heavy rain is expected along the coast from Thursday, the national weather service said. Winds could reach 110 kilometres an hour. Forecasters warned of flooding in low-lying areas. Temperatures will fall to four degrees by the weekend. Either the storm turns north by Friday, or the whole coast will be hit.`,

  "A product launch": `Lumen unveils its new phone

Lumen unveiled the Lumen Nine on Tuesday. The phone costs 799 euros and will go on sale on 4 March. Chief executive Ada Prell said the battery lasts two days. Analysts expect Lumen to sell 10 million of them this year. Rival maker Corvo has offered a discount on its own model.`,

  "A verdict": `Court jails former treasurer for fraud

A court in Helmsford sentenced former treasurer Carl Voss to four years in prison on Monday. Judge Ina Reed said Voss had taken 2 million crowns from the city. Voss denied the charges. His lawyer said he would appeal. Prosecutors had demanded six years.`,

  "A company’s quarterly figures": `Tarn Foods profit rises

Tarn Foods reported a quarterly profit of 42 million euros on Wednesday, up from 38 million a year ago. Sales rose 6 percent to 410 million euros. Chief financial officer Eva Lund said the company expects costs to fall in the second half. The board proposed a dividend of 1.20 euros a share. Shares rose 3 percent.`,

  "An earthquake": `Earthquake hits Selva province

An earthquake of magnitude 6.1 struck Selva province early on Sunday, killing at least 12 people. Rescue teams reached the town of Orno by noon. The Red Cross has offered tents. Governor Pia Roth said the government had promised the families 5,000 crowns each.`,

  "An election": `Green Party wins election in Norrland

The Green Party won 41 percent of the vote in Norrland on Sunday, the election commission said. Turnout was 72 percent. Party leader Jo Falk promised voters cheaper trains. The Conservatives accepted defeat.`,
  "A concert": `Old songs fill the town hall

The Brass Band of Selby played to a full hall on Friday night. Conductor Mara Hale promised the audience an encore and kept her word. Critics said the second half was the better one. Tickets cost 12 pounds. The band will tour in May.`,

  "A crash": `Three hurt in motorway crash

Three people were hurt when a lorry hit a barrier near Aldford on Monday, police said. The driver refused a breath test. The road agency said the lane would reopen by noon. Police asked witnesses to come forward.`,

  "A tennis match": `Moreau out of the Open

Lena Moreau lost to Ivana Petri 6-4, 6-2 on Wednesday. Moreau rejected suggestions that she was injured. Petri said she wanted to win the title. The final is tentatively set for Sunday.`,

  "Advice on heating": `Five ways to save on heating

Energy advisers say that lowering the thermostat by one degree cuts bills by 6 percent. The consumer office recommends sealing windows before winter. Suppliers offer smart meters for free. Households should either insulate the roof or replace the boiler.`,

  "An obituary": `Painter Olaf Brandt dies at 91

Olaf Brandt, who painted the harbour of his childhood for seven decades, died on Sunday, his family said. He refused all prizes. The National Gallery will show his work from 4 May.`,

  "A central bank’s rate": `Central bank keeps rate at 3 percent

The Central Bank of Norland kept its main rate at 3 percent on Thursday. Governor Eli Staal said inflation would fall to 2 percent by 2027. Economists expect a cut in June. The Finance Ministry declined to comment. Banks demanded clearer guidance.`,
} as const;

/** An invented text in which nobody is named who could negotiate. */
export const recipe =
  "Onion soup for four\n\nPeel and slice six onions. Melt the butter in a heavy pan, then add the onions and a pinch of salt. After 40 minutes, add the stock. Serve hot.";

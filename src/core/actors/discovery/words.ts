import { once } from '../../once.ts';
import { casesOf } from '../cases/casesOf.ts';

/** Words that tell what kind of name they stand in. Written for Ibid; English, then Russian and Ukrainian. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** The words and, of those in Cyrillic, their cases, made when they are first asked for. */
function inAllCases(words: string): () => ReadonlySet<string> {
  return once(() => new Set([...set(words)].flatMap((word) => [word, ...casesOf(word, false)])));
}

/** Offices and forms of address before a person's name, in lower case. */
export const titles = inAllCases(`
crown mr mrs ms miss dr prof professor sir lord lady dame baroness president vice premier chancellor king queen prince princess emir sheikh sultan shah ayatollah imam pope archbishop
bishop cardinal rabbi reverend rev father general gen colonel col lieutenant lt major maj captain capt sergeant sgt brigadier brig admiral adm commander cmdr marshal
secretary minister senator sen rep representative congressman congresswoman deputy governor gov mayor ambassador judge justice attorney chairman chairwoman chair spokesman spokeswoman
spokesperson foreign defence defense finance interior energy prime first envoy special chief director-general secretary-general director commissioner premier-designate interim acting former
then-president opposition leader speaker negotiator analyst economist historian journalist author researcher fellow correspondent lawyer activist aunt uncle comrade
lieutenant-colonel lieutenant-general major-general brigadier-general colonel-general vice-admiral rear-admiral attorney-general under-secretary vice-president vice-chairman coach skipper midfielder striker goalkeeper defender
президент премьер министр глава пресс-секретарь представитель посол сенатор депутат генерал полковник маршал адмирал губернатор мэр канцлер король принц
председатель директор секретарь замминистра вице-премьер премьер-министр господин госпожа эксперт аналитик политолог экономист журналист министра президента премьера премьер-министра
міністр прем’єр посол речник речниця голова експерт експертка аналітик аналітикиня політолог журналіст журналістка генерал полковник президента міністра прем’єр-міністр
`);

/** Words of titles that are also last words of organisations' names, or of neither. */
export const titleOnly = set(
  'mr mrs ms miss dr prof sir lord lady dame gen col lt maj capt sgt brig adm cmdr sen rep gov rev',
);

/** Words that an organisation's name has, as written in capitals. */
export const organizationWords = inAllCases(`
Ministry Army Force Forces Council Party University College Institute Institution Bank Department Agency Group Brigade Brigades Union Committee Front Movement Coalition
Government Parliament Court Police Corps Command Commission Organisation Organization Association Federation Foundation Company Corporation Corp Co Inc Ltd plc PLC AG GmbH NV SpA Times Post News Guards Guard Navy
Battalion Division Regiment Militia Network Center Centre Administration Assembly Congress Senate Bureau Office Service Services Society Alliance League Authority Cabinet
Embassy Mission House Fund Programme Program Club School Church Board Airlines Airways Industries Systems Technologies Press Journal Daily Observatory Initiative Secretariat Watch
Tribunal Exchange Trust Laboratory Laboratories Academy Guild Consortium Syndicate Holdings Partners Securities Energy Petroleum Shipyard Shipyards Fleet Directorate Inspectorate Registry Treasury Chamber
Telegraph Herald Tribune Gazette Chronicle Review Observer Guardian Mail Standard Museum Library Hospital Clinic Museums Workers Lawyers Reporters Doctors Brothers Brotherhood Logistics Shipping Lines Motors Steel Airport-Authority
Министерство Минобороны Минфин МИД Правительство Парламент Совет Совбез Банк Агентство Институт Университет Партия Союз Комитет Фонд Госдума Дума Академия Центр Служба Армия Администрация Компания Корпорация Департамент Управление
Міністерство Рада Уряд Верховна Інститут Університет Партія Агентство Служба Фонд Центр Академія Управління
`);

/** Words that make a name one of a place. */
export const placeWords = set(`
River Province Governorate Valley City Airport Street Road Avenue Mount Mountain Mountains Lake Sea Ocean Island Islands Bay Desert District County Region State Dam Camp Bridge Square
Peninsula Strait Straits Base Airbase Palace Gulf Canal Park Coast Port Palais Palazzo Plaza Tower Castle Fort Village Town Hill Hills Heights Border Stadium Cathedral Mosque Basin Plateau Delta Oblast Harbour Harbor Pass Reef Cape Fjord Isles Corridor
`);

export const treatyWords = set(
  'Treaty Agreement Accord Accords Convention Protocol Pact Charter Memorandum Declaration Договор Соглашение Конвенция Договір Угода Конвенція',
);
export const eventWords = set(
  'War Summit Olympics Revolution Uprising Intifada Conference Forum Massacre Crisis Offensive Referendum Games Spring Война Саммит Форум Війна Саміт',
);
/** Words beside the name of a weapon. */
export const weaponWords = set(
  'missile missiles rocket rockets jet jets fighter fighters bomber bombers drone drones tank tanks helicopter helicopters system systems launcher launchers howitzer howitzers torpedo torpedoes submarine aircraft warplane warplanes interceptor interceptors battery batteries munition munitions комплекс комплексы ракета ракеты ракет истребитель истребители дрон дроны',
);

/** Verbs of which a person or a body is the subject. */
export const sayingVerbs = set(`
said says told added warned argued argues insisted noted wrote writes stated claimed announced asked explained declared called denied confirmed met continued replied recalled admitted urged
pledged promised accused rejected criticised criticized praised predicted observed suggested estimates believes thinks signed visited resigned travelled traveled agreed refused spoke visited
сказал сказала заявил заявила сообщил сообщила отметил отметила подчеркнул подчеркнула добавил добавила считает рассказал рассказала уверен ответил ответила пояснил пояснила напомнил
сказав сказала заявив заявила повідомив повідомила зазначив зазначила додав додала вважає
`);

/** Small words within names of persons. */
export const namePrefixes = set(
  'al el bin ibn bint van von der den de des del della di da du la le dos zu ul y af av ter ten',
);

/** Written with a capital at the beginning of sentences, and no names there; also never one alone elsewhere. */
export const commonWords = set(`
The A An In On At Of For To From By With And But Or If When While As It Its He She They We You I This That These Those There Here What Which Who Why How His Her Hers Their Our My Your After Before
Since Until During Despite Although Though Because However Moreover Furthermore Meanwhile Instead Many Some Most All Both Each Every No Not Now Then Today Yesterday Tomorrow Last Next First Second Third Also Only Even Still
So Such Other Another More Less One Two Three Four Five Six Seven Eight Nine Ten According Speaking Asked Under Over Between Against Photo Read Share Please Yes Oh Well Let Just New Earlier Later Recent Following Indeed
Ultimately Conversely Similarly Additionally Should Would Could Can Will Do Does Did Is Are Was Were Be Been Has Have Had Where Whether Thus Yet Once Several Perhaps Rather Like Through About Around Within Without Across Among Upon
Towards Toward Further Finally Being Having OK TV AM PM Any Anyone Everyone Nobody Nothing Something Few Much Neither Either Nor Never Always Often Sometimes Soon Again Back Down Up Off Out Than Too Very Same Own Given Including Unlike
Critics Officials Analysts Experts Sources Diplomats Observers Residents Witnesses People Others Them Him Us Me Editor Editors Reporting Updated Published Advertisement Subscribe Comments Related Topics Part Chapter Section Page Figure Table Note
В На И Но Что Как Он Она Они Мы Вы Я Это Этот Эта Эти По Из К С У О Об За Для До От При Если Когда Так Также Однако Поэтому Потому Его Ее Её Их Все Вся Всё Не Нет Да Уже Еще Ещё Или А То Тем Там Тут Здесь Сейчас Сегодня Вчера Завтра После Перед Между Через Ранее Позже
Кроме Наш Наша Ваш Мой Кто Где Почему Только Даже Ни Без Под Над Сам Во Со Ко Такой Такая Такие Один Два Три Первый
У В На І Й Але Що Як Він Вона Вони Ми Ви Це Цей Ця Ці Та За Для До Від При Якщо Коли Так Також Однак Тому Його Її Їх Усі Все Не Ні Вже Ще Або Там Тут Зараз Сьогодні Вчора Завтра Після Перед Між Через Раніше Пізніше
`);

/** Days, months, feasts: capitals that name nobody. */
export const calendarWords = set(`
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Christmas Easter Ramadan Ramazan Passover Hanukkah Nowruz Eid Internet God Covid COVID English GMT EST EDT CET UTC BST MSK
`);

/** Groups of people by faith, and adjectives of parts of the world: capitals that name no actor. */
export const peopleWords = set(`
Muslim Muslims Islamic Islamist Islamists Christian Christians Catholic Catholics Protestant Orthodox Jewish Jew Jews Sunni Sunnis Shia Shiite Shiites Hindu Hindus Buddhist Buddhists Alawite Druze Arab Arabs Arabic Persian
Kurdish Kurd Kurds Soviet Western Eastern Northern Southern Communist Communists Marxist Latin Slavic African Africans Asian Asians European Europeans American-led Nazi Nazis Tatar Tatars Uyghur Uyghurs Turkmen Pashtun Bedouin
Democrat Democrats Republican Republicans Conservatives Conservative Liberal Liberals Socialist Tory Tories Westerners Westerner
`);

import { foldWord } from '../../text/fold.ts';

/** Lines that stand alone on pages and are never evidence, without end punctuation. Collected from the furniture of news and institute sites. */

/** What stands above the title of a page saved with its menu. */
const chromeLines = `
skip to content|skip to main content|skip to navigation|jump to content|home|home page|homepage|menu|main menu|search|navigation|log in|login|sign in|my account|register|news|world|sport|business|about|about us|contact|contact us|donate
zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|startseite|suche|menü|anmelden|einloggen|mein konto|aller au contenu|accueil|se connecter|rechercher|ir al contenido|saltar al contenido|inicio|portada|buscar|iniciar sesión|ir para o conteúdo|vai al contenuto|cerca|accedi
главная|меню|поиск|войти|перейти к содержанию|перейти к основному содержанию|головна|przejdź do treści|strona główna|szukaj|ana sayfa|naar inhoud|inloggen|zoeken|الرئيسية|القائمة|بحث|تسجيل الدخول|首页|首頁|登录|登錄|注册|搜索|ホーム|メニュー|検索|ログイン|홈|메뉴|검색|로그인
`;

/** What is furniture in papers and notes as well, where a word such as "Experts" stands over a part of the text. */
const plainNavigationLines = `
share|share this|share this article|share on facebook|share on twitter|share on x|tweet|print|print this page|email|email this|copy link|save|bookmark|listen|listen to this article
subscribe|subscribe now|sign up|sign up for our newsletter|newsletter|log in|login|register|donate|support us|follow us|follow us on|contact|contact us|about|about us|home|menu|search|close|skip to content|skip to main content|back to top|top
advertisement|sponsored|sponsored content|continue reading|read more|read also|see also|more|load more|show more|view all|comments|leave a comment|tags|topics|previous|next|previous article|next article|share on|sections|sign in|breaking news|top stories|story continues below|article continues below|continues after advertisement|staff and agencies|our correspondent|unsubscribe|view in browser|view this email in your browser|listen to this story|gift this article|download pdf|cite this article|view gallery|open gallery|view slideshow|view photos|view comments|opinion|op-ed
teilen|drucken|anzeige|weiterlesen|mehr|newsletter abonnieren|partager|imprimer|publicite|lire la suite|compartir|imprimir|поделиться|печать|реклама|подписаться|читать далее|udostępnij|drukuj|reklama|condividi|stampa|pubblicità|kommentare geschlossen|comments closed|comments are closed|commentaires fermés|schreibe einen kommentar|leave a reply|laisser un commentaire|deja un comentario
`;

const navigationLines = `
share this page|share this post|share on linkedin|share on whatsapp|share via email|tweet this|e-mail|copy url|copied|saved|listen now|like this|like loading|reply|pin it|facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|pinterest|reddit|messenger|bluesky|mastodon|threads
sign up now|newsletters|stay informed|stay connected|stay up to date|enter your email|email address|your email address|register now|follow|return to top|go back|back|explore|explore more|languages|language|accessibility|accessibility help|sitemap|site map|rss|jobs|careers|faq|faqs|feedback|events|archive|archives|categories|recent posts|recent comments|publications|experts|staff|download|downloads|download the pdf|download the report|download article|download image|pdf|transcript|view transcript|table of contents|contents|in this article|on this page|quick links|about the author|about the authors|about this author
advertising|read full story|read the full story|keep reading|show less|see all|view more|learn more|find out more|add a comment|post a comment|join the conversation|tag|topic|filed under|keywords|component|components|previous post|next post|newer post|older post|editors picks|editor s picks|features analysis|give this article|was this page helpful|was this helpful|here s how you know|for immediate release|embargoed until|press release number|related documents|media contact|media contacts|press contact|press contacts|ends|reprints|republish this article|get involved|take action|end of transcript|cross-talk|crosstalk|enlarge|enlarge image|toggle caption|hide caption|play video|watch now|posted in|uncategorized|permalink|post navigation|post comment
werbung|merken|anhören|vorlesen|artikel anhören|zur startseite|zurück|nach oben|seite drucken|artikel drucken|auf facebook teilen|per e-mail teilen|jetzt abonnieren|abo|abonnieren|kommentare|kommentar|kommentieren|kommentar schreiben|kommentar hinzufügen|keine kommentare|diskutieren sie mit|feedback geben|fehler gefunden|jetzt melden|schlagworte|schlagwörter|stichwörter|themen|inhaltsverzeichnis|inhalt|agb|kontakt|über uns|über den autor|über die autorin|presse|karriere|barrierefreiheit|leichte sprache|gebärdensprache|mediathek|vergrößern|bild vergrößern|permalink|empfehlungen der redaktion|antworten|antwort schreiben|dieser artikel ist abgeschlossen|zum seitenanfang
voir plus|offrir l article|ajouter à vos sélections|ajouter à mes favoris|réagir|contribuer|commenter|commentaires|s abonner|abonnez-vous|je m abonne|s inscrire|suivez-nous|mots-clés|thèmes|sommaire|retour en haut|plan du site|nous contacter|qui sommes-nous|gestion des cookies|écouter l article|écouter|télécharger|envoyer par e-mail|copier le lien|la rédaction
compartir en facebook|compartir en twitter|compartir en whatsapp|copiar enlace|enviar por correo|publicidad|suscríbete|suscribirse|regístrate|comentarios|comentar|escuchar|seguir leyendo|leer más|ver más|archivado en|etiquetas|temas|normas|contacto|quiénes somos|aviso legal|mapa web|hazte socio|volver arriba|compartilhar|compartilhe|publicidade|leia mais|ouvir|assine|assine já|comentários|commenti|leggi di più|leggi tutto|iscriviti|abbonati|ascolta|delen|afdrukken|advertentie|lees meer|reacties
распечатать|читать полностью|читать в telegram|комментарии|комментировать|оставить комментарий|теги|темы|метки|сюжет|сюжеты|рассылка|подписка|наверх|контакты|о нас|о проекте|редакция|вакансии|рекламодателям|показать ещё|загрузить ещё|скачать|в избранное|версия для печати|архивное фото|слушать|нашли ошибку|друк|поділитися|реклама на сайті|читати далі|коментарі|komentarze|skomentuj|czytaj więcej|tagi|tematy|paylaş|yazdır|reklam|yorumlar|devamını oku|etiketler
شارك|مشاركة|شاركها|طباعة|إعلان|فيسبوك|فيس بوك|تويتر|واتساب|واتس اب|تلغرام|تيليجرام|تابعنا|اشترك|اشترك الآن|اشترك في النشرة البريدية|النشرة البريدية|كلمات مفتاحية|الكلمات المفتاحية|كلمات دالة|الوسوم|تعليقات|التعليقات|أضف تعليقا|المزيد|اقرأ المزيد|عرض المزيد|نسخ الرابط|حفظ|استمع|من نحن|اتصل بنا|أعلن معنا
分享|分享到|分享至|微信|微博|朋友圈|打印|打印本页|关闭|关闭窗口|返回顶部|收藏|纠错|评论|我要评论|发表评论|点赞|广告|更多|下一篇|上一篇|关键词|标签|扫一扫|字号|关于我们|联系我们|网站地图|人民日报客户端|共有|シェア|共有する|印刷|広告|コメント|続きを読む|関連キーワード|공유|인쇄|광고|댓글|더보기|구독
`;

/** Lines after which only links to other pages follow. */
const plainTailLines = `
what to read next|read next|also read|read also|related|related articles|related stories|related content|related topics|more on this story|more from|recommended|recommended reading|you may also like|you might also like|most read|most popular|latest news|further reading|lesen sie auch|mehr zum thema|das konnte sie auch interessieren|a lire aussi|lire aussi|sur le meme sujet|читайте также|по теме|lea tambien|te puede interesar|related coverage|auch interessant|das könnte dich auch interessieren|das thema könnte dich auch interessieren|mehr zu diesem thema|weitere artikel|zobacz również|zobacz też|czytaj też|czytaj także|czytaj również|leggi anche|lees ook|leia também|läs också
`;

const tailLines = `
related posts|related work|related news|related reading|related links|related publications|related items|more on this topic|more on this|more like this|more stories|more news|recommended for you|suggested reading|up next|you may be interested in|most viewed|trending|trending now|popular now|latest|latest stories|don t miss|in case you missed it|also in this section|elsewhere on the site
lies auch|weitere themen|weitere meldungen|weitere nachrichten|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|meistgelesen|meist gelesen|schon gelesen|neueste artikel|aktuelle meldungen
à lire également|lire également|dans la même rubrique|articles liés|les plus lus|à la une|voir aussi|lee también|te recomendamos|más información|noticias relacionadas|artículos relacionados|lo más leído|últimas noticias|lo más visto|veja também|mais lidas|notícias relacionadas|potrebbe interessarti|articoli correlati|i più letti|meer over dit onderwerp|meest gelezen
смотрите также|материалы по теме|ещё по теме|другие новости|другие материалы|популярное|самое читаемое|главные новости|новости партнёров|рекомендуем|читайте ранее|читайте далее|читайте ще|читайте також|zobacz także|powiązane artykuły|najczęściej czytane|ilgili haberler|en çok okunan|zoba
اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرا ايضا|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|موضوعات متعلقة|ذات صلة|قد يعجبك أيضا|الأكثر قراءة|الأكثر مشاهدة|آخر الأخبار|شاهد أيضا
相关阅读|相關閱讀|相关新闻|相关报道|延伸阅读|推荐阅读|热门文章|热点推荐|最新文章|猜你喜欢|更多新闻|関連記事|あわせて読みたい|おすすめ記事|関連ニュース|관련기사|관련 기사|많이 본 뉴스
`;

const plainNoticeLines = `
privacy overview|disclaimer|privacy policy|privacy|cookie policy|cookie notice|cookie settings|cookies|we use cookies|terms of use|terms of service|terms and conditions|legal notice|impressum|datenschutz|mentions legales|politique de confidentialite|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|wszelkie prawa zastrzeżone|tutti i diritti riservati|все права защищены
`;

const noticeLines = `
privacy notice|privacy settings|cookie preferences|manage cookies|terms|legal|copyright|datenschutzerklärung|cookie-einstellungen|nutzungsbedingungen|conditions générales|cgu|todos os direitos reservados|política de privacidad|política de cookies|polityka prywatności|политика конфиденциальности|пользовательское соглашение|جميع الحقوق محفوظة|سياسة الخصوصية|الشروط والأحكام|版权所有|版權所有|隐私政策|免责声明|法律声明|無断転載禁止|プライバシーポリシー|개인정보처리방침
`;

/** Lines below which readers write. */
const commentLines = `
leave a comment|leave a reply|add a comment|post a comment|join the conversation|comments|reader comments|schreibe einen kommentar|kommentar schreiben|kommentare|laisser un commentaire|commentaires|deja un comentario|deja una respuesta|comentarios|комментарии|оставить комментарий|التعليقات|发表评论|评论
`;

/** Before a colon and words that are no sentence: what the page is filed under. */
const topicLines = `
tags|tag|tagged|topics|topic|filed under|posted in|keywords|key words|labels|categories|category|schlagworte|schlagwörter|stichwörter|themen|rubrik|mots-clés|thèmes|étiquettes|etiquetas|archivado en|temas|palabras clave|palavras-chave|parole chiave|теги|метки|темы|рубрики|ключевые слова|tagi|słowa kluczowe|etiketler|الوسوم|كلمات مفتاحية|الكلمات المفتاحية|关键词|标签|字号|キーワード|タグ
`;

/** Before a colon and the title of another page. */
const referenceLines = `
next post|previous post|next article|previous article|see also|voir aussi|siehe auch|véase también|vedi anche|см. также
`;

/** The same, but sentences begin with them too. */
const hintLines = `
next|previous|ранее|подробнее|dossier|podcast|video|watch|listen
`;

/** Links of a page that are headings where they stand between two paragraphs. */
const headingLines = `
home|news|world|sport|business|about|about us|contact|contact us|search|events|archive|archives|categories|publications|experts|staff|jobs|careers|languages|language|accessibility|feedback|transcript|contents|explore|opinion|topics|topic|sections|keywords|components|component|ends|get involved|take action|legal|legal notice|terms|copyright|privacy|cookies|disclaimer
presse|karriere|barrierefreiheit|inhalt|themen|kontakt|über uns|mediathek|leichte sprache|gebärdensprache|suche|accueil|thèmes|sommaire|contribuer|la rédaction|inicio|temas|normas|contacto|quiénes somos|главная|поиск|темы|сюжет|контакты|о нас|о проекте|редакция|вакансии
`;

/** What a line is looked up by: folded words with single spaces. */
export function furnitureKey(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function lines(...tables: readonly string[]): ReadonlySet<string> {
  return new Set(
    tables
      .flatMap((table) => table.split(/[|\n]/))
      .map(furnitureKey)
      .filter((line) => line !== ''),
  );
}

export const chrome = lines(chromeLines);
export const references = lines(plainTailLines, tailLines, referenceLines);
export const hints = lines(hintLines);
export const topics = lines(topicLines);
export const commenting = lines(commentLines);
export const headings = lines(headingLines);

/** The lines that are furniture in a kind of file. */
export interface Furniture {
  readonly navigation: ReadonlySet<string>;
  readonly tail: ReadonlySet<string>;
  readonly notices: ReadonlySet<string>;
}

/** In pages, with all that stands around their text. */
export const ofPages: Furniture = {
  navigation: lines(chromeLines, plainNavigationLines, navigationLines),
  tail: lines(plainTailLines, tailLines),
  notices: lines(plainNoticeLines, noticeLines),
};

/** In papers, notes and books, whose short lines are mostly their own. */
export const ofPapers: Furniture = {
  navigation: lines(plainNavigationLines),
  tail: lines(plainTailLines),
  notices: lines(plainNoticeLines),
};

import { foldWord } from '../../text/fold.ts';

/** Lines that stand alone on pages and are never evidence, without end punctuation. Collected from the furniture of news and institute sites. */

/** What stands above the title of a page saved with its menu. */
const chromeLines = `
skip to content|skip to main content|skip to navigation|jump to content|home|home page|homepage|menu|main menu|search|navigation|log in|login|sign in|my account|register|news|world|sport|business|about|about us|contact|contact us|donate
zum inhalt springen|zum hauptinhalt springen|direkt zum inhalt|startseite|suche|menü|anmelden|einloggen|mein konto|aller au contenu|accueil|se connecter|rechercher|ir al contenido|saltar al contenido|inicio|portada|buscar|iniciar sesión|ir para o conteúdo|vai al contenuto|cerca|accedi
главная|меню|поиск|войти|перейти к содержанию|перейти к основному содержанию|головна|przejdź do treści|strona główna|szukaj|ana sayfa|naar inhoud|inloggen|zoeken|الرئيسية|القائمة|بحث|تسجيل الدخول|首页|首頁|登录|登錄|注册|搜索|ホーム|メニュー|検索|ログイン|홈|메뉴|검색|로그인
`;

const navigationLines = `
share|share this|share this article|share this page|share this post|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email|tweet|tweet this|print|print this page|email|e-mail|email this|copy link|copy url|copied|save|saved|bookmark|listen|listen now|listen to this article|like this|like loading|reply|pin it|facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|pinterest|reddit|messenger|bluesky|mastodon|threads
subscribe|subscribe now|sign up|sign up now|sign up for our newsletter|newsletter|newsletters|stay informed|stay connected|stay up to date|enter your email|email address|your email address|register now|support us|follow us|follow us on|follow|close|back to top|return to top|top|go back|back|explore|explore more|languages|language|accessibility|accessibility help|sitemap|site map|rss|jobs|careers|faq|faqs|feedback|events|archive|archives|categories|recent posts|recent comments|publications|experts|staff|download|downloads|download pdf|download the pdf|download the report|download article|download image|pdf|transcript|view transcript|table of contents|contents|in this article|on this page|quick links|about the author|about the authors|about this author
advertisement|advertising|sponsored|sponsored content|continue reading|read more|read full story|read the full story|keep reading|see also|more|load more|show more|show less|view all|see all|view more|learn more|find out more|comments|leave a comment|add a comment|post a comment|join the conversation|view comments|tags|tag|topics|topic|filed under|keywords|component|components|previous|next|previous article|next article|previous post|next post|newer post|older post|share on|sections|breaking news|top stories|editors picks|editor s picks|features analysis|story continues below|article continues below|continues after advertisement|staff and agencies|our correspondent|unsubscribe|view in browser|view this email in your browser|listen to this story|gift this article|give this article|cite this article|view gallery|open gallery|view slideshow|view photos|opinion|op-ed|was this page helpful|was this helpful|here s how you know|for immediate release|embargoed until|press release number|related documents|media contact|media contacts|press contact|press contacts|ends|reprints|republish this article|get involved|take action|end of transcript|cross-talk|crosstalk|enlarge|enlarge image|toggle caption|hide caption|play video|watch now|posted in|uncategorized|permalink|post navigation|leave a reply|comments closed|comments are closed|post comment
teilen|drucken|anzeige|werbung|weiterlesen|mehr|merken|anhören|vorlesen|artikel anhören|zur startseite|zurück|nach oben|seite drucken|artikel drucken|auf facebook teilen|per e-mail teilen|newsletter abonnieren|jetzt abonnieren|abo|abonnieren|kommentare|kommentar|kommentieren|kommentar schreiben|kommentar hinzufügen|schreibe einen kommentar|kommentare geschlossen|keine kommentare|diskutieren sie mit|feedback geben|fehler gefunden|jetzt melden|schlagworte|schlagwörter|stichwörter|themen|inhaltsverzeichnis|inhalt|agb|kontakt|über uns|über den autor|über die autorin|presse|karriere|barrierefreiheit|leichte sprache|gebärdensprache|mediathek|vergrößern|bild vergrößern|permalink|empfehlungen der redaktion|antworten|antwort schreiben|dieser artikel ist abgeschlossen|zum seitenanfang
partager|imprimer|publicité|lire la suite|voir plus|offrir l article|ajouter à vos sélections|ajouter à mes favoris|réagir|contribuer|commenter|commentaires|commentaires fermés|laisser un commentaire|s abonner|abonnez-vous|je m abonne|s inscrire|suivez-nous|mots-clés|thèmes|sommaire|retour en haut|plan du site|nous contacter|qui sommes-nous|gestion des cookies|écouter l article|écouter|télécharger|envoyer par e-mail|copier le lien|la rédaction
compartir|compartir en facebook|compartir en twitter|compartir en whatsapp|copiar enlace|enviar por correo|imprimir|publicidad|suscríbete|suscribirse|regístrate|deja un comentario|comentarios|comentar|escuchar|seguir leyendo|leer más|ver más|archivado en|etiquetas|temas|normas|contacto|quiénes somos|aviso legal|mapa web|hazte socio|volver arriba|compartilhar|compartilhe|publicidade|leia mais|ouvir|assine|assine já|comentários|condividi|stampa|pubblicità|commenti|leggi di più|leggi tutto|iscriviti|abbonati|ascolta|delen|afdrukken|advertentie|lees meer|reacties
поделиться|печать|распечатать|реклама|подписаться|читать далее|читать полностью|читать в telegram|комментарии|комментировать|оставить комментарий|теги|темы|метки|сюжет|сюжеты|рассылка|подписка|наверх|контакты|о нас|о проекте|редакция|вакансии|рекламодателям|показать ещё|загрузить ещё|скачать|в избранное|версия для печати|архивное фото|слушать|нашли ошибку|друк|поділитися|реклама на сайті|читати далі|коментарі|udostępnij|drukuj|reklama|komentarze|skomentuj|czytaj więcej|tagi|tematy|paylaş|yazdır|reklam|yorumlar|devamını oku|etiketler
شارك|مشاركة|شاركها|طباعة|إعلان|فيسبوك|فيس بوك|تويتر|واتساب|واتس اب|تلغرام|تيليجرام|تابعنا|اشترك|اشترك الآن|اشترك في النشرة البريدية|النشرة البريدية|كلمات مفتاحية|الكلمات المفتاحية|كلمات دالة|الوسوم|تعليقات|التعليقات|أضف تعليقا|المزيد|اقرأ المزيد|عرض المزيد|نسخ الرابط|حفظ|استمع|من نحن|اتصل بنا|أعلن معنا
分享|分享到|分享至|微信|微博|朋友圈|打印|打印本页|关闭|关闭窗口|返回顶部|收藏|纠错|评论|我要评论|发表评论|点赞|广告|更多|下一篇|上一篇|关键词|标签|扫一扫|字号|关于我们|联系我们|网站地图|人民日报客户端|共有|シェア|共有する|印刷|広告|コメント|続きを読む|関連キーワード|공유|인쇄|광고|댓글|더보기|구독
`;

/** Lines after which only links to other pages follow. */
const tailLines = `
what to read next|read next|also read|read also|related|related articles|related stories|related content|related topics|related posts|related work|related news|related reading|related links|related publications|related items|more on this story|more on this topic|more on this|more from|more like this|more stories|more news|recommended|recommended reading|recommended for you|suggested reading|up next|you may also like|you might also like|you may be interested in|most read|most popular|most viewed|trending|trending now|popular now|latest|latest news|latest stories|further reading|don t miss|in case you missed it|related coverage|also in this section|elsewhere on the site
lesen sie auch|lies auch|mehr zum thema|mehr zu diesem thema|das konnte sie auch interessieren|das könnte sie auch interessieren|das könnte dich auch interessieren|das thema könnte dich auch interessieren|auch interessant|weitere artikel|weitere themen|weitere meldungen|weitere nachrichten|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|meistgelesen|meist gelesen|schon gelesen|neueste artikel|aktuelle meldungen
a lire aussi|lire aussi|à lire également|lire également|sur le meme sujet|dans la même rubrique|articles liés|les plus lus|à la une|voir aussi|lea tambien|lee también|te puede interesar|te recomendamos|más información|noticias relacionadas|artículos relacionados|lo más leído|últimas noticias|lo más visto|leia também|veja também|mais lidas|notícias relacionadas|leggi anche|potrebbe interessarti|articoli correlati|i più letti|lees ook|meer over dit onderwerp|meest gelezen
читайте также|по теме|смотрите также|материалы по теме|ещё по теме|другие новости|другие материалы|популярное|самое читаемое|главные новости|новости партнёров|рекомендуем|читайте ранее|читайте далее|читайте ще|читайте також|czytaj także|czytaj też|czytaj również|zobacz także|zobacz też|zobacz również|powiązane artykuły|najczęściej czytane|ilgili haberler|en çok okunan|zoba
اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرا ايضا|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|موضوعات متعلقة|ذات صلة|قد يعجبك أيضا|الأكثر قراءة|الأكثر مشاهدة|آخر الأخبار|شاهد أيضا
相关阅读|相關閱讀|相关新闻|相关报道|延伸阅读|推荐阅读|热门文章|热点推荐|最新文章|猜你喜欢|更多新闻|関連記事|あわせて読みたい|おすすめ記事|関連ニュース|관련기사|관련 기사|많이 본 뉴스
`;

const noticeLines = `
privacy overview|disclaimer|privacy policy|privacy notice|privacy|privacy settings|cookie policy|cookie notice|cookie settings|cookie preferences|manage cookies|cookies|we use cookies|terms of use|terms of service|terms and conditions|terms|legal notice|legal|copyright|impressum|datenschutz|datenschutzerklärung|cookie-einstellungen|nutzungsbedingungen|mentions legales|politique de confidentialite|conditions générales|cgu|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|política de privacidad|política de cookies|wszelkie prawa zastrzeżone|polityka prywatności|tutti i diritti riservati|все права защищены|политика конфиденциальности|пользовательское соглашение|جميع الحقوق محفوظة|سياسة الخصوصية|الشروط والأحكام|版权所有|版權所有|隐私政策|免责声明|法律声明|無断転載禁止|プライバシーポリシー|개인정보처리방침
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
next post|previous post|next article|previous article|next|previous|see also|voir aussi|siehe auch|véase también|vedi anche|см. также|ранее|подробнее|dossier|podcast|video|watch|listen
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
export const navigation = lines(chromeLines, navigationLines);
export const tail = lines(tailLines);
export const references = lines(tailLines, referenceLines);
export const topics = lines(topicLines);
export const notices = lines(noticeLines);
export const commenting = lines(commentLines);

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>Web</name>
    <message>
        <source>counters {numbers}</source>
        <translation>окна {numbers}</translation>
    </message>
    <message>
        <source>counter {numbers}</source>
        <translation>окно {numbers}</translation>
    </message>
    <message>
        <source>Number taken</source>
        <translation>Взят номер</translation>
    </message>
    <message>
        <source>Called to {place}</source>
        <translation>Вызов: {place}</translation>
    </message>
    <message>
        <source>Called again to {place}</source>
        <translation>Повторный вызов: {place}</translation>
    </message>
    <message>
        <source>Service began at {place}</source>
        <translation>Начало приёма: {place}</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Никто не подошёл</translation>
    </message>
    <message>
        <source>In line again</source>
        <translation>Снова в очереди</translation>
    </message>
    <message>
        <source>Moved back in line</source>
        <translation>Перенос назад в очереди</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Open today {hours}</source>
        <translation>Сегодня открыто {hours}</translation>
    </message>
    <message>
        <source>There is no number for you just now.</source>
        <translation>Сейчас номера для вас нет.</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>{day} в {time}</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>Открыто круглосуточно</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Сегодня закрыто</translation>
    </message>
    <message>
        <source>No numbers just now</source>
        <translation>Сейчас номера не выдают</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>Без ожидания</translation>
    </message>
    <message>
        <source>No counter open yet</source>
        <translation>Окна пока закрыты</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>Ждёт %n человек</numerusform>
            <numerusform>Ждут %n человека</numerusform>
            <numerusform>Ждут %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers are given out again {when}.</source>
        <translation>Следующая выдача номеров: {when}.</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>сегодня в {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>завтра в {time}</translation>
    </message>
    <message>
        <source>The last number of today has been given out.</source>
        <translation>Последний номер на сегодня уже выдан.</translation>
    </message>
    <message>
        <source>The hall is closed just now.</source>
        <translation>Зал сейчас закрыт.</translation>
    </message>
    <message>
        <source>All numbers of today for this service are taken.</source>
        <translation>На сегодня номера на эту услугу закончились.</translation>
    </message>
    <message>
        <source>All numbers for this service are taken just now.</source>
        <translation>Сейчас номера на эту услугу закончились.</translation>
    </message>
    <message>
        <source>All numbers of today that can be taken by phone are taken.</source>
        <translation>На сегодня все номера, которые можно взять с телефона, разобраны.</translation>
    </message>
    <message>
        <source>Many people are on their way already. Please try again in a while.</source>
        <translation>Уже много людей в пути. Попробуйте, пожалуйста, чуть позже.</translation>
    </message>
    <message>
        <source>Number taken by phone</source>
        <translation>Номер взят с телефона</translation>
    </message>
    <message>
        <source>Asked whether you are coming</source>
        <translation>Спросили, придёте ли вы</translation>
    </message>
    <message>
        <source>You said that you are coming</source>
        <translation>Вы ответили, что придёте</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Вы на месте</translation>
    </message>
    <message>
        <source>Your place was given back</source>
        <translation>Ваше место освобождено</translation>
    </message>
    <message numerus="yes">
        <source>%n ahead of you</source>
        <translation>
            <numerusform>впереди %n человек</numerusform>
            <numerusform>впереди %n человека</numerusform>
            <numerusform>впереди %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>No line</source>
        <translation>Очереди нет</translation>
    </message>
    <message>
        <source>{minutes} once the counters open</source>
        <translation>{minutes} после открытия окон</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Вопросы и ответы</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Что вы хотите узнать?</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>We have found no answer to that. Try fewer or other words, or ask a person.</source>
        <translation>Ответа не нашлось. Попробуйте короче или другими словами, или спросите сотрудника.</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Что взять с собой</translation>
    </message>
    <message>
        <source>Answers that fit</source>
        <translation>Подходящие ответы</translation>
    </message>
    <message>
        <source>What people often ask</source>
        <translation>О чём часто спрашивают</translation>
    </message>
    <message>
        <source>Show all questions</source>
        <translation>Показать все вопросы</translation>
    </message>
    <message>
        <source>The hall&apos;s computer does not answer just now</source>
        <translation>Компьютер зала сейчас не отвечает</translation>
    </message>
    <message>
        <source>Your number stands, and nothing is lost. Please listen and watch the screen. This page tries again by itself.</source>
        <translation>Ваш номер действителен, ничего не потеряно. Слушайте объявления и смотрите на табло. Страница сама попробует ещё раз.</translation>
    </message>
    <message>
        <source>To the first page</source>
        <translation>На первую страницу</translation>
    </message>
    <message>
        <source>To the content</source>
        <translation>К содержанию</translation>
    </message>
    <message>
        <source>No phone needed: numbers are called aloud and shown on the screen. Any member of staff helps you.</source>
        <translation>Телефон не обязателен: номера объявляют вслух и показывают на табло. Любой сотрудник вам поможет.</translation>
    </message>
    <message>
        <source>What do you come for?</source>
        <translation>За чем вы придёте?</translation>
    </message>
    <message>
        <source>Not sure? Help me choose</source>
        <translation>Не уверены? Помогите мне выбрать</translation>
    </message>
    <message>
        <source>Something missing? Come all the same: the counter will tell you what to do.</source>
        <translation>Чего-то не хватает? Всё равно приходите: в окне подскажут, что делать.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>Распечатать список</translation>
    </message>
    <message>
        <source>Share this page</source>
        <translation>Поделиться страницей</translation>
    </message>
    <message>
        <source>The line now</source>
        <translation>Очередь сейчас</translation>
    </message>
    <message>
        <source>A mistake of ours</source>
        <translation>Ошибка на нашей стороне</translation>
    </message>
    <message>
        <source>Something went wrong here, and it was written down. Your number stands. Please try once more, or ask any member of staff.</source>
        <translation>Здесь что-то пошло не так, и это записано. Ваш номер действителен. Попробуйте ещё раз или обратитесь к любому сотруднику.</translation>
    </message>
    <message>
        <source>Rather ask a person?</source>
        <translation>Лучше спросить человека?</translation>
    </message>
    <message>
        <source>In the hall, ask at any counter or any member of staff, or touch “Please help me” at the ticket machine: somebody comes to you.</source>
        <translation>В зале спросите в любом окне или любого сотрудника, или нажмите в терминале «Помощь»: к вам подойдут.</translation>
    </message>
    <message>
        <source>Call {phone}</source>
        <translation>Позвонить: {phone}</translation>
    </message>
    <message>
        <source>Talk to a person</source>
        <translation>Поговорить с человеком</translation>
    </message>
    <message>
        <source>In the hall</source>
        <translation>В зале</translation>
    </message>
    <message>
        <source>Ask at any counter or any member of staff. At the ticket machine touch “Please help me”: somebody comes to you.</source>
        <translation>Спросите в любом окне или любого сотрудника. Нажмите в терминале «Помощь»: к вам подойдут.</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>По телефону</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Сейчас открыто</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Сейчас закрыто</translation>
    </message>
    <message>
        <source>Have you got a number? Scan the code on your ticket: its page shows your place in line.</source>
        <translation>У вас есть номер? Отсканируйте код на талоне: его страница покажет ваше место в очереди.</translation>
    </message>
    <message>
        <source>What you can do here</source>
        <translation>Что здесь можно сделать</translation>
    </message>
    <message>
        <source>Take a number before you come</source>
        <translation>Взять номер заранее</translation>
    </message>
    <message>
        <source>You are called once you are here</source>
        <translation>Вызовут, когда вы будете на месте</translation>
    </message>
    <message>
        <source>For each service, to read, print and share</source>
        <translation>По каждой услуге: прочитать, распечатать, переслать</translation>
    </message>
    <message>
        <source>A few simple questions</source>
        <translation>Пара простых вопросов</translation>
    </message>
    <message>
        <source>Day and night, to search</source>
        <translation>Круглосуточно, с поиском</translation>
    </message>
    <message>
        <source>In the hall, or by telephone</source>
        <translation>В зале или по телефону</translation>
    </message>
    <message>
        <source>The lines at {time}</source>
        <translation>Очереди в {time}</translation>
    </message>
    <message>
        <source>There is no such page</source>
        <translation>Такой страницы нет</translation>
    </message>
    <message>
        <source>It may have been moved. From the first page you find everything.</source>
        <translation>Возможно, она переехала. С первой страницы можно найти всё.</translation>
    </message>
    <message>
        <source>We do not know this number</source>
        <translation>Мы не знаем этого номера</translation>
    </message>
    <message>
        <source>The address may have been typed wrongly, or the number may be one of an earlier day. Please scan the code on your ticket once more, or ask any member of staff.</source>
        <translation>Возможно, адрес набран с ошибкой или это номер другого дня. Отсканируйте код на талоне ещё раз или обратитесь к любому сотруднику.</translation>
    </message>
    <message>
        <source>Please come now to</source>
        <translation>Пройдите сейчас:</translation>
    </message>
    <message>
        <source>I am on my way: stop ringing</source>
        <translation>Иду, выключить звонок</translation>
    </message>
    <message>
        <source>You are being served at {place}</source>
        <translation>Вас обслуживают: {place}</translation>
    </message>
    <message>
        <source>You were called, and nobody came</source>
        <translation>Вас вызывали, но никто не подошёл</translation>
    </message>
    <message>
        <source>No harm done. Show this number at the ticket machine under “Where is my number?”, or tell any member of staff: you are in line again at once, without a new number.</source>
        <translation>Ничего страшного. Покажите номер у автомата в разделе «Где мой номер?» или скажите любому сотруднику: вы сразу снова в очереди, без нового номера.</translation>
    </message>
    <message>
        <source>Your place is kept for you</source>
        <translation>Ваше место сохранено</translation>
    </message>
    <message>
        <source>When you are ready, tell the officer who asked you to wait. You need no new number.</source>
        <translation>Когда будете готовы, скажите сотруднику, который просил подождать. Новый номер не нужен.</translation>
    </message>
    <message>
        <source>Your matter has been served. Thank you for coming!</source>
        <translation>Ваш вопрос рассмотрен. Спасибо, что пришли!</translation>
    </message>
    <message>
        <source>We had no answer, or you were not here in time. If you still need us today, please take a new number.</source>
        <translation>Мы не получили ответа, или вы не пришли вовремя. Если сегодня мы вам ещё нужны, возьмите новый номер.</translation>
    </message>
    <message>
        <source>This number was given back</source>
        <translation>Этот номер возвращён</translation>
    </message>
    <message>
        <source>If you still need us today, please take a new number.</source>
        <translation>Если мы сегодня ещё нужны, возьмите новый номер.</translation>
    </message>
    <message>
        <source>This number ended with its day</source>
        <translation>Номер действовал в свой день</translation>
    </message>
    <message>
        <source>If you still need us, please take a new number.</source>
        <translation>Если мы ещё нужны, возьмите новый номер.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>онлайн</translation>
    </message>
    <message>
        <source>Ahead of you</source>
        <translation>Перед вами</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Примерно</translation>
    </message>
    <message>
        <source>Still coming?</source>
        <translation>Вы придёте?</translation>
    </message>
    <message>
        <source>Please answer by {time}, or your place is given back.</source>
        <translation>Ответьте, пожалуйста, до {time}, иначе место освободится.</translation>
    </message>
    <message>
        <source>Yes, I am coming</source>
        <translation>Да, я приду</translation>
    </message>
    <message>
        <source>Stop ringing</source>
        <translation>Остановить звонок</translation>
    </message>
    <message>
        <source>Please be here by {time}: your place is kept until then.</source>
        <translation>Будьте здесь, пожалуйста, до {time}: до этого времени место за вами.</translation>
    </message>
    <message>
        <source>When you are here</source>
        <translation>Когда вы на месте</translation>
    </message>
    <message>
        <source>The code of your number</source>
        <translation>Код вашего номера</translation>
    </message>
    <message>
        <source>Touch “Where is my number?” at the ticket machine, hold this code under its scanner or type {number}, and touch “I am here”: your ticket is printed, and from then on you can be called. Any officer can do it, too.</source>
        <translation>Нажмите у автомата «Где мой номер?», поднесите этот код к сканеру или введите {number} и нажмите «Я на месте»: талон напечатается, и с этого времени вас могут вызвать. Это может сделать и любой сотрудник.</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Как это устроено</translation>
    </message>
    <message>
        <source>You have a place in line at once. You are called only when you are here, so nobody waits for an empty chair.</source>
        <translation>Вы сразу занимаете место в очереди. Вызовут вас, только когда вы на месте: никто не ждёт пустого стула.</translation>
    </message>
    <message>
        <source>When you arrive, touch “Where is my number?” at the ticket machine, show your code or type your number, and touch “I am here”. An officer can do it too.</source>
        <translation>Придя, нажмите у автомата «Где мой номер?», покажите код или введите номер и нажмите «Я на месте». Это может сделать и сотрудник.</translation>
    </message>
    <message>
        <source>Before the hall opens no minute counts.</source>
        <translation>До открытия зала минуты не считаются.</translation>
    </message>
    <message>
        <source>When called, go to: {places}</source>
        <translation>Когда вызовут: {places}</translation>
    </message>
    <message>
        <source>This page is read anew every 20 seconds.</source>
        <translation>Страница обновляется каждые 20 секунд.</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>Обновить сейчас</translation>
    </message>
    <message numerus="yes">
        <source>With %n people ahead or fewer we ask you here once whether you are still coming. Please keep this page open.</source>
        <translation>
            <numerusform>Когда впереди останется не больше %n человека, здесь вас один раз спросят, придёте ли вы. Не закрывайте эту страницу.</numerusform>
            <numerusform>Когда впереди останется не больше %n человек, здесь вас один раз спросят, придёте ли вы. Не закрывайте эту страницу.</numerusform>
            <numerusform>Когда впереди останется не больше %n человек, здесь вас один раз спросят, придёте ли вы. Не закрывайте эту страницу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n people ahead or fewer we ask you once: still coming? No answer for {minutes} min gives your place back.</source>
        <translation>
            <numerusform>Когда впереди останется не больше %n человека, мы один раз спросим: вы придёте? Без ответа {minutes} мин место освобождается.</numerusform>
            <numerusform>Когда впереди останется не больше %n человек, мы один раз спросим: вы придёте? Без ответа {minutes} мин место освобождается.</numerusform>
            <numerusform>Когда впереди останется не больше %n человек, мы один раз спросим: вы придёте? Без ответа {minutes} мин место освобождается.</numerusform>
        </translation>
    </message>
    <message>
        <source>Once you have said yes, be here within {minutes} min, or your place is given back. Taking a number with so few people ahead is a yes.</source>
        <translation>Ответив «да», будьте здесь через {minutes} мин, иначе место освобождается. Взять номер, когда впереди так мало людей, — тоже ответ «да».</translation>
    </message>
    <message>
        <source>It rings when you are called</source>
        <translation>Телефон зазвонит при вызове</translation>
    </message>
    <message>
        <source>Ring when I am called</source>
        <translation>Позвонить, когда вызовут</translation>
    </message>
    <message>
        <source>Tell me to come back when so many are left:</source>
        <translation>Позвать меня, когда впереди останется:</translation>
    </message>
    <message>
        <source>Keep this page open and the screen on: a phone that sleeps may not ring.</source>
        <translation>Не закрывайте страницу и не гасите экран: спящий телефон может не зазвонить.</translation>
    </message>
    <message>
        <source>{label} was a number of {day}</source>
        <translation>{label} — номер за {day}</translation>
    </message>
    <message>
        <source>Its page closed with its day. If you still need us, please take a new number.</source>
        <translation>Страница закрылась вместе с днём. Если мы ещё нужны, возьмите новый номер.</translation>
    </message>
    <message>
        <source>None of these: show all services</source>
        <translation>Ничего из этого: все услуги</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Начать сначала</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>What was sent could not be understood. Nothing was changed. Please go back and try once more, or ask any member of staff.</source>
        <translation>Отправленное не удалось понять, ничего не изменено. Вернитесь и попробуйте ещё раз или обратитесь к любому сотруднику.</translation>
    </message>
    <message>
        <source>Please send it once more</source>
        <translation>Отправьте ещё раз</translation>
    </message>
    <message>
        <source>This page had been open for long. Nothing was changed: go back, read the page again and send it once more.</source>
        <translation>Страница была открыта слишком долго. Ничего не изменено: вернитесь, обновите страницу и отправьте ещё раз.</translation>
    </message>
    <message>
        <source>The hall opens at {time}; minutes count from then.</source>
        <translation>Зал открывается в {time}; минуты считаются с этого времени.</translation>
    </message>
    <message>
        <source>Numbers are given out in the hall only</source>
        <translation>Номера выдаются только в зале</translation>
    </message>
    <message>
        <source>Please take one at the ticket machine, or ask any member of staff.</source>
        <translation>Возьмите номер в автомате или обратитесь к любому сотруднику.</translation>
    </message>
    <message>
        <source>As the line stands now. It may be shorter or longer when you are here.</source>
        <translation>Так очередь стоит сейчас. Когда вы придёте, она может быть короче или длиннее.</translation>
    </message>
    <message>
        <source>Take this number</source>
        <translation>Взять номер</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Другая услуга</translation>
    </message>
    <message>
        <source>No connection just now: what stands here is from {time}. Your number stands.</source>
        <translation>Нет связи: здесь данные на {time}. Ваш номер действителен.</translation>
    </message>
    <message>
        <source>The hall is looking for your number. It stands; please listen and watch the screen.</source>
        <translation>Компьютер зала сейчас не отвечает. Ваш номер действителен; слушайте объявления и смотрите на табло.</translation>
    </message>
    <message>
        <source>Please come back now: %s ahead of you</source>
        <translation>Возвращайтесь: перед вами %s</translation>
    </message>
    <message>
        <source>Please check what to bring</source>
        <translation>Проверьте, что взять с собой</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Что уже было</translation>
    </message>
    <message>
        <source>One number may stand for a whole family. This page can be opened on several phones, and closes with the day.</source>
        <translation>Один номер может быть на всю семью. Страницу можно открыть на нескольких телефонах; она закроется в конце дня.</translation>
    </message>
    <message>
        <source>So many phones ask just now</source>
        <translation>Сейчас слишком много запросов</translation>
    </message>
    <message>
        <source>Please read this page again in a minute. Your number stands; please listen and watch the screen.</source>
        <translation>Обновите страницу через минуту. Ваш номер действителен; слушайте объявления и смотрите на табло.</translation>
    </message>
    <message>
        <source>{least}–{most} min</source>
        <translation>{least}–{most} мин</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Вы следующий</translation>
    </message>
    <message>
        <source>when the counters open</source>
        <translation>когда откроются окна</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>up to {most} min</source>
        <translation>до {most} мин</translation>
    </message>
    <message>
        <source>Give the number back?</source>
        <translation>Вернуть номер?</translation>
    </message>
    <message>
        <source>Give the number {label} back?</source>
        <translation>Вернуть номер {label}?</translation>
    </message>
    <message>
        <source>The people behind you move up, and this number cannot be used again. If you need us later, please take a new one.</source>
        <translation>Те, кто за вами, продвинутся вперёд, и номер больше не будет действовать. Если мы понадобимся позже, возьмите новый.</translation>
    </message>
    <message>
        <source>Yes, give it back</source>
        <translation>Да, вернуть</translation>
    </message>
    <message>
        <source>No, I keep it</source>
        <translation>Нет, оставить</translation>
    </message>
    <message>
        <source>I am not there yet: let others go first</source>
        <translation>Я не рядом: пропустить других</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Что вы можете сделать</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Мне нужно время</translation>
    </message>
    <message>
        <source>I have to go</source>
        <translation>Мне пора</translation>
    </message>
    <message>
        <source>More time?</source>
        <translation>Больше времени?</translation>
    </message>
    <message>
        <source>Do you need more time?</source>
        <translation>Нужно больше времени?</translation>
    </message>
    <message numerus="yes">
        <source>The next %n people in your line go before you. You keep your number {label}.</source>
        <translation>
            <numerusform>Вперёд пройдёт %n человек из вашей очереди. Ваш номер {label} остаётся.</numerusform>
            <numerusform>Вперёд пройдут %n человека из вашей очереди. Ваш номер {label} остаётся.</numerusform>
            <numerusform>Вперёд пройдут %n человек из вашей очереди. Ваш номер {label} остаётся.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This can be done %n times a day.</source>
        <translation>
            <numerusform>Так можно сделать %n раз в день.</numerusform>
            <numerusform>Так можно сделать %n раза в день.</numerusform>
            <numerusform>Так можно сделать %n раз в день.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, let them go first</source>
        <translation>Да, пропустить их</translation>
    </message>
    <message>
        <source>No, I stay where I am</source>
        <translation>Нет, остаюсь на месте</translation>
    </message>
    <message>
        <source>Your place cannot be moved again today</source>
        <translation>Сегодня место больше нельзя перенести</translation>
    </message>
    <message>
        <source>You have let others go first as often as one may in a day. Your number {label} stays where it is. If you cannot come, any member of staff will help.</source>
        <translation>Вы уже пропускали других столько раз, сколько можно за день. Номер {label} остаётся на своём месте. Если вы не можете подойти, любой сотрудник поможет.</translation>
    </message>
    <message>
        <source>Back to my number</source>
        <translation>К моему номеру</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Очень довольны</translation>
    </message>
    <message>
        <source>A paper is missing</source>
        <translation>Не хватает документа</translation>
    </message>
    <message>
        <source>You are back</source>
        <translation>Вы вернулись</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Довольны</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>В целом довольны</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>Недовольны</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>Очень недовольны</translation>
    </message>
    <message>
        <source>The officer’s attitude</source>
        <translation>Отношение сотрудника</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Быстрота и качество работы</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>Обстановка в зале</translation>
    </message>
    <message>
        <source>This telephone number cannot be right: 7 to 15 digits, please.</source>
        <translation>В номере телефона ошибка: нужно от 7 до 15 цифр.</translation>
    </message>
    <message>
        <source>That is too long: {most} characters can be kept.</source>
        <translation>Слишком длинно: сохранить можно не больше {most} знаков.</translation>
    </message>
    <message>
        <source>Please say in a few words what could not be done.</source>
        <translation>Напишите, пожалуйста, в нескольких словах, что не удалось сделать.</translation>
    </message>
    <message>
        <source>Code for checking in: {code}</source>
        <translation>Код записи: {code}</translation>
    </message>
    <message>
        <source>Thank you for your rating!</source>
        <translation>Спасибо за вашу оценку!</translation>
    </message>
    <message>
        <source>It is case {number}: an officer sees to it, at the latest on {moment}.</source>
        <translation>Обращение № {number}: сотрудник займётся им не позднее {moment}.</translation>
    </message>
    <message>
        <source>We call you back until {moment}.</source>
        <translation>Мы перезвоним вам до {moment}.</translation>
    </message>
    <message>
        <source>Case {number} was closed on {moment}.</source>
        <translation>Обращение № {number} закрыто {moment}.</translation>
    </message>
    <message>
        <source>Shall we call you back?</source>
        <translation>Перезвонить вам?</translation>
    </message>
    <message>
        <source>Only if you wish. Your name and number are seen by the officer who calls, and are deleted when the case is closed.</source>
        <translation>Только если хотите. Имя и номер увидит сотрудник, который перезвонит; когда обращение закроют, они будут удалены.</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>Записаться на время</translation>
    </message>
    <message>
        <source>You come at your time and are called before those who come without one. Nobody asks who you are.</source>
        <translation>Вы приходите к своему времени, и вас вызовут раньше тех, кто пришёл без записи. Имя и телефон не нужны.</translation>
    </message>
    <message>
        <source>For all else, and whenever you like, you can come without a time.</source>
        <translation>По другим вопросам и в любое время можно прийти без записи.</translation>
    </message>
    <message>
        <source>Times are not booked on these pages</source>
        <translation>Здесь записи на время нет</translation>
    </message>
    <message>
        <source>Please come without one: you get a number at the ticket machine.</source>
        <translation>Приходите без записи: номер выдаст терминал в зале.</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Всё верно?</translation>
    </message>
    <message>
        <source>Change to this time</source>
        <translation>Перенести на это время</translation>
    </message>
    <message>
        <source>Book this time</source>
        <translation>Записаться на это время</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Другое время</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>В какой день?</translation>
    </message>
    <message>
        <source>All times are taken just now. A time that is given back is offered here at once; you can also come without one.</source>
        <translation>Сейчас всё занято. Если кто-то откажется, время сразу появится здесь; можно прийти и без записи.</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n место</numerusform>
            <numerusform>%n места</numerusform>
            <numerusform>%n мест</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <translation>мест нет</translation>
    </message>
    <message>
        <source>over for today</source>
        <translation>на сегодня всё</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>This time cannot be had</source>
        <translation>На это время записаться нельзя</translation>
    </message>
    <message>
        <source>Somebody else was quicker: all places of this time are taken.</source>
        <translation>Кто-то успел раньше: на это время мест больше нет.</translation>
    </message>
    <message>
        <source>It has begun already. If you are near, take a number at the ticket machine.</source>
        <translation>Оно уже началось. Если вы рядом, возьмите номер в терминале.</translation>
    </message>
    <message>
        <source>No time of the hall begins then, or none that can be booked yet.</source>
        <translation>Такого времени в расписании нет, или запись на него ещё не открыта.</translation>
    </message>
    <message>
        <source>Another time of this day</source>
        <translation>Другое время в этот день</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Другой день</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{weekday}, {day}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>понедельник</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>вторник</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>среда</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>четверг</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>пятница</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>суббота</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>воскресенье</translation>
    </message>
    <message>
        <source>Until you have another time, you keep yours:</source>
        <translation>Пока вы не выбрали другое время, за вами остаётся прежнее:</translation>
    </message>
    <message>
        <source>What time?</source>
        <translation>В какое время?</translation>
    </message>
    <message>
        <source>No time of this day is free.</source>
        <translation>В этот день свободного времени нет.</translation>
    </message>
    <message>
        <source>Your booking</source>
        <translation>Ваша запись</translation>
    </message>
    <message>
        <source>Code for checking in</source>
        <translation>Код записи</translation>
    </message>
    <message>
        <source>The same code for the scanner</source>
        <translation>Тот же код для сканера</translation>
    </message>
    <message>
        <source>You have checked in. Your number is</source>
        <translation>Вы отметились. Ваш номер</translation>
    </message>
    <message>
        <source>You have given this time back.</source>
        <translation>Вы отказались от этого времени.</translation>
    </message>
    <message>
        <source>The time of this booking is over.</source>
        <translation>Время этой записи прошло.</translation>
    </message>
    <message>
        <source>When you come</source>
        <translation>Когда вы придёте</translation>
    </message>
    <message numerus="yes">
        <source>At the ticket machine touch “I have an appointment”; hold this code under the scanner or type it. You may come early; up to %n minutes late is on time.</source>
        <translation>
            <numerusform>В терминале нажмите «Я по записи» и поднесите код к сканеру или наберите его. Можно прийти раньше; опоздание до %n минуты не считается.</numerusform>
            <numerusform>В терминале нажмите «Я по записи» и поднесите код к сканеру или наберите его. Можно прийти раньше; опоздание до %n минут не считается.</numerusform>
            <numerusform>В терминале нажмите «Я по записи» и поднесите код к сканеру или наберите его. Можно прийти раньше; опоздание до %n минут не считается.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your time has begun. Who comes later than that waits in line like those who come without a time.</source>
        <translation>Ваше время началось. Кто придёт ещё позже, ждёт в общей очереди.</translation>
    </message>
    <message>
        <source>You need no phone for it: write the code down, or print this page.</source>
        <translation>Телефон для этого не нужен: запишите код или распечатайте эту страницу.</translation>
    </message>
    <message>
        <source>My place in line</source>
        <translation>Моё место в очереди</translation>
    </message>
    <message>
        <source>Into my calendar</source>
        <translation>В мой календарь</translation>
    </message>
    <message>
        <source>I cannot come</source>
        <translation>Я не смогу прийти</translation>
    </message>
    <message>
        <source>Keep the address of this page: nothing else leads back here, since nobody has asked who you are. Whoever has it can give your time back.</source>
        <translation>Сохраните адрес этой страницы: мы не спрашивали, кто вы, и вернуться сюда можно только по нему. Любой, у кого он есть, может отменить запись.</translation>
    </message>
    <message>
        <source>Give this time back?</source>
        <translation>Отказаться от этого времени?</translation>
    </message>
    <message>
        <source>Somebody else can have it at once; you would have to book anew.</source>
        <translation>Его сразу сможет занять другой; вам придётся записываться заново.</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Нет, оставить</translation>
    </message>
    <message>
        <source>We do not know this booking</source>
        <translation>Такой записи нет</translation>
    </message>
    <message>
        <source>The address may have been typed wrongly, or the day of the booking is over. With its code you can still check in at the ticket machine on its day.</source>
        <translation>Возможно, адрес набран неверно или день записи прошёл. По коду записи можно отметиться в терминале в день записи.</translation>
    </message>
    <message>
        <source>My matter could not be done</source>
        <translation>Мой вопрос не удалось решить</translation>
    </message>
    <message>
        <source>You have told us about: {service}</source>
        <translation>Вы сообщили нам об услуге: {service}</translation>
    </message>
    <message>
        <source>Any member of staff can tell you by this number how it stands.</source>
        <translation>По этому номеру любой сотрудник скажет вам, как идёт дело.</translation>
    </message>
    <message>
        <source>Tell us what could not be done, and why, as you were told. A named officer sees to it.</source>
        <translation>Расскажите, что не удалось сделать и какую причину вам назвали. Этим займётся ответственный сотрудник.</translation>
    </message>
    <message>
        <source>Tell the hall</source>
        <translation>Сообщить</translation>
    </message>
    <message>
        <source>Which service is it about?</source>
        <translation>О какой услуге речь?</translation>
    </message>
    <message>
        <source>What could not be done?</source>
        <translation>Что не удалось сделать?</translation>
    </message>
    <message>
        <source>This visit is too long ago for this page. Please ask any member of staff: they help you all the same.</source>
        <translation>С этого посещения прошло слишком много времени, и на этой странице сообщить уже нельзя. Обратитесь к любому сотруднику: вам всё равно помогут.</translation>
    </message>
    <message>
        <source>This is not offered here any more</source>
        <translation>Здесь этого больше нет</translation>
    </message>
    <message>
        <source>The hall has changed what it offers. Please choose again, or ask any member of staff.</source>
        <translation>В зале изменился перечень услуг. Выберите снова или обратитесь к любому сотруднику.</translation>
    </message>
    <message>
        <source>Come back to {place} without queueing</source>
        <translation>Вернитесь без очереди: {place}</translation>
    </message>
    <message>
        <source>Until {date}. Hold this code under the scanner of a ticket machine, or type your number there: you are called next.</source>
        <translation>До {date}. Поднесите код к сканеру автомата или введите там свой номер: вас вызовут следующим.</translation>
    </message>
    <message>
        <source>Please bring:</source>
        <translation>Принесите, пожалуйста:</translation>
    </message>
    <message>
        <source>Rate this visit</source>
        <translation>Оценить обслуживание</translation>
    </message>
    <message>
        <source>Were you served on that day? For some days you can still say how it was.</source>
        <translation>Вас обслужили в тот день? Ещё несколько дней можно сказать, как всё прошло.</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>Как всё прошло?</translation>
    </message>
    <message>
        <source>Which service would you like to rate? Each is rated once.</source>
        <translation>Какую услугу вы хотите оценить? Каждую можно оценить один раз.</translation>
    </message>
    <message>
        <source>All in all, how satisfied are you?</source>
        <translation>Насколько вы довольны в целом?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Nobody has to rate, and a rating does not ask who you are. It can be given until {moment}.</source>
        <translation>Оценивать не обязательно, и представляться не нужно. Оценку можно поставить до {moment}.</translation>
    </message>
    <message>
        <source>Choose another word</source>
        <translation>Выбрать другую оценку</translation>
    </message>
    <message>
        <source>Send my rating</source>
        <translation>Отправить оценку</translation>
    </message>
    <message>
        <source>Send it so</source>
        <translation>Отправить так</translation>
    </message>
    <message>
        <source>Or tell us more; all of this may be left out.</source>
        <translation>Или расскажите подробнее; всё это можно не заполнять.</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>без оценки</translation>
    </message>
    <message>
        <source>What was good?</source>
        <translation>Что было хорошо?</translation>
    </message>
    <message>
        <source>What was not good?</source>
        <translation>Что было не так?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>What can be rated of this visit has been rated. Each service is rated once.</source>
        <translation>Всё, что можно оценить в этом посещении, уже оценено. Каждую услугу можно оценить один раз.</translation>
    </message>
    <message>
        <source>It is too late to rate this visit: that could be done until {moment}.</source>
        <translation>Оценить это посещение уже нельзя: это можно было сделать до {moment}.</translation>
    </message>
    <message>
        <source>Nothing can be rated yet. When your matter has been served, this page asks you; nobody has to answer.</source>
        <translation>Оценивать пока нечего. Когда вас обслужат, эта страница спросит вас; отвечать не обязательно.</translation>
    </message>
    <message>
        <source>A visit at home</source>
        <translation>Приём на дому</translation>
    </message>
    <message>
        <source>So much came from your network just now</source>
        <translation>С вашей сети пришло слишком много запросов</translation>
    </message>
    <message>
        <source>Nothing was changed. Please try again later, or do it at the ticket machine, or ask any member of staff.</source>
        <translation>Ничего не изменено. Попробуйте позже, подойдите к автомату выдачи номеров или обратитесь к любому сотруднику.</translation>
    </message>
    <message>
        <source>We come to people who cannot come here. Your number is seen only by the officer who calls, and deleted afterwards.</source>
        <translation>Мы приезжаем к тем, кто не может прийти. Ваш телефон увидит только сотрудник, который позвонит; затем его удалят.</translation>
    </message>
    <message>
        <source>Please call me back</source>
        <translation>Перезвоните мне</translation>
    </message>
    <message>
        <source>Please write a telephone number: 7 to 15 digits, such as 13800000000.</source>
        <translation>Напишите номер телефона: от 7 до 15 цифр, например 13800000000.</translation>
    </message>
    <message>
        <source>At what phone number may we call back?</source>
        <translation>По какому номеру вам перезвонить?</translation>
    </message>
    <message>
        <source>You can also tell any member of staff, or touch “Please help me” at a ticket machine.</source>
        <translation>Можно также сказать любому сотруднику или нажать в терминале «Помощь».</translation>
    </message>
    <message>
        <source>Thank you. We will call you back</source>
        <translation>Спасибо. Мы вам перезвоним</translation>
    </message>
    <message>
        <source>An officer calls, usually today, and arranges the visit with you.</source>
        <translation>Сотрудник позвонит, обычно сегодня же, и договорится с вами о времени.</translation>
    </message>
    <message>
        <source>Your phone number is deleted after the call.</source>
        <translation>После звонка ваш телефон удалят.</translation>
    </message>
    <message>
        <source>This cannot be written down just now</source>
        <translation>Сейчас записать не получается</translation>
    </message>
    <message>
        <source>Very many people have asked for a visit. You can ask here again from {time} on.</source>
        <translation>Очень много просьб о приёме на дому. Здесь снова можно попросить после {time}.</translation>
    </message>
    <message>
        <source>This hall makes no visits at home</source>
        <translation>Этот зал приёма на дому не ведёт</translation>
    </message>
    <message>
        <source>Please tell any member of staff, or call the hall: you are helped there.</source>
        <translation>Скажите любому сотруднику или позвоните в зал: вам помогут.</translation>
    </message>
    <message>
        <source>For people who cannot come</source>
        <translation>Для тех, кто не может прийти</translation>
    </message>
    <message>
        <source>Come at your time, and go first</source>
        <translation>Приходите в своё время, вас вызовут раньше</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>Answer</name>
    <message>
        <source>You are back in line</source>
        <translation>Вы снова в очереди</translation>
    </message>
    <message>
        <source>Your appointment was on {date}</source>
        <translation>Вы были записаны на другой день: {date}</translation>
    </message>
    <message>
        <source>You can be served today all the same: please take a new number.</source>
        <translation>Вас примут и сегодня: возьмите, пожалуйста, новый номер.</translation>
    </message>
    <message>
        <source>Called at {times} to counter {counters}.</source>
        <translation>Вас вызывали в {times} к окну {counters}.</translation>
    </message>
    <message>
        <source>Called at {times} to {places}.</source>
        <translation>Вас вызывали в {times}: {places}.</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>Вы в очереди</translation>
    </message>
    <message>
        <source>This number was taken by phone</source>
        <translation>Этот номер взят с телефона</translation>
    </message>
    <message>
        <source>Your turn! Please go to counter {counters} now</source>
        <translation>Ваша очередь! Подойдите к окну {counters}</translation>
    </message>
    <message>
        <source>This number is being served at counter {counters}</source>
        <translation>По этому номеру сейчас принимают: окно {counters}</translation>
    </message>
    <message>
        <source>You were called while you were away</source>
        <translation>Вас вызывали, пока вас не было</translation>
    </message>
    <message>
        <source>Your place is kept for you</source>
        <translation>Ваше место сохранено</translation>
    </message>
    <message>
        <source>Welcome back: you are called next</source>
        <translation>С возвращением: вас вызовут следующим</translation>
    </message>
    <message>
        <source>You come back without queueing</source>
        <translation>Вы вернётесь без очереди</translation>
    </message>
    <message>
        <source>This number has been served</source>
        <translation>По этому номеру вас уже приняли</translation>
    </message>
    <message>
        <source>This number is no longer in line</source>
        <translation>Этот номер уже не в очереди</translation>
    </message>
    <message>
        <source>We cannot find this number today</source>
        <translation>Сегодня такого номера нет</translation>
    </message>
    <message>
        <source>We cannot find this appointment</source>
        <translation>Такой записи нет</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>Вы уже отметились</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>Эта запись отменена</translation>
    </message>
    <message>
        <source>The time of this appointment is over</source>
        <translation>Время этой записи прошло</translation>
    </message>
    <message>
        <source>Your appointment is on {date}</source>
        <translation>Вы записаны на другой день: {date}</translation>
    </message>
    <message>
        <source>Your turn! Please go to {places} now</source>
        <translation>Ваша очередь! Подойдите сюда: {places}</translation>
    </message>
    <message>
        <source>This number is being served at {places}</source>
        <translation>По этому номеру сейчас принимают: {places}</translation>
    </message>
    <message>
        <source>When called, go to counter {counters}.</source>
        <translation>Вас вызовут к окну {counters}.</translation>
    </message>
    <message>
        <source>Touch below once you are here: then you can be called, and your ticket is printed.</source>
        <translation>Когда вы здесь, нажмите ниже: тогда вас смогут вызвать, и талон напечатается.</translation>
    </message>
    <message>
        <source>You are being waited for.</source>
        <translation>Вас ждут.</translation>
    </message>
    <message>
        <source>Is that not you? Please ask any member of staff.</source>
        <translation>Это не вы? Обратитесь к любому сотруднику.</translation>
    </message>
    <message>
        <source>No harm done: touch below, and you are in line again.</source>
        <translation>Ничего страшного: нажмите ниже, и вы снова в очереди.</translation>
    </message>
    <message>
        <source>When you are ready, tell counter {counters}.</source>
        <translation>Когда будете готовы, скажите об этом в окне {counters}.</translation>
    </message>
    <message>
        <source>Please go to counter {counters} directly; no new number is needed.</source>
        <translation>Идите сразу к окну {counters}; новый номер не нужен.</translation>
    </message>
    <message>
        <source>Bring what is missing, and type your number here.</source>
        <translation>Принесите недостающее и введите здесь свой номер.</translation>
    </message>
    <message>
        <source>Is there anything else? Please take a new number.</source>
        <translation>Нужно что-то ещё? Возьмите новый номер.</translation>
    </message>
    <message>
        <source>Please look at your ticket and type the number once more. Tickets of other days have ended.</source>
        <translation>Посмотрите на талон и наберите номер ещё раз. Талоны прошлых дней не действуют.</translation>
    </message>
    <message>
        <source>Please check the code and type it once more. You can also take a number without appointment, or ask any member of staff.</source>
        <translation>Проверьте код и наберите его ещё раз. Можно взять номер и без записи или обратиться к любому сотруднику.</translation>
    </message>
    <message>
        <source>This is the number you were given.</source>
        <translation>Вот номер, который вы получили.</translation>
    </message>
    <message>
        <source>To be served today, please take a number, or ask any member of staff.</source>
        <translation>Чтобы вас приняли сегодня, возьмите номер или обратитесь к любому сотруднику.</translation>
    </message>
    <message>
        <source>When called, go to {places}.</source>
        <translation>Вас вызовут сюда: {places}.</translation>
    </message>
    <message>
        <source>Please go to {places} directly; no new number is needed.</source>
        <translation>Идите сразу: {places}; новый номер не нужен.</translation>
    </message>
    <message>
        <source>When you are ready, tell {places}.</source>
        <translation>Когда будете готовы, скажите об этом здесь: {places}.</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter.</source>
        <translation>Номер окна появится на табло в зале.</translation>
    </message>
    <message>
        <source>When you are ready, tell any counter.</source>
        <translation>Когда будете готовы, скажите об этом в любом окне.</translation>
    </message>
    <message>
        <source>Please watch the hall display; no new number is needed.</source>
        <translation>Следите за экраном зала; новый номер не нужен.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Что взять с собой</translation>
    </message>
    <message>
        <source>Put me back in line</source>
        <translation>Вернуть меня в очередь</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Я на месте</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>Набрать ещё раз</translation>
    </message>
    <message>
        <source>Where is my number now?</source>
        <translation>Где сейчас мой номер?</translation>
    </message>
    <message>
        <source>Take a new number</source>
        <translation>Взять новый номер</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>You are early for {time}. You may be called sooner, so please stay near</source>
        <translation>Вы пришли раньше: запись на {time}. Вас могут вызвать и раньше, будьте рядом</translation>
    </message>
    <message>
        <source>Checked in for your appointment at {time}</source>
        <translation>Вы отметились, запись на {time}</translation>
    </message>
    <message>
        <source>Your appointment at {time} has passed: you wait in line like those who come now</source>
        <translation>Время записи, {time}, прошло: вы в общей очереди</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>See and reach</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Крупно</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Вслух</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>dddd, MMMM d</source>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>Часы приёма: {hours}</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>Открыто круглосуточно</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Сегодня закрыто</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>See, reach and hear better</source>
        <translation>Как вам удобнее?</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Крупный шрифт</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Сильный контраст</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Опустить всё ниже</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Громче</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тише</translation>
    </message>
</context>
<context>
    <name>Green</name>
    <message>
        <source>Touch to change</source>
        <translation>Нажмите, чтобы изменить</translation>
    </message>
    <message>
        <source>You go first. Which of these is you?</source>
        <translation>Вас примут раньше. Что относится к вам?</translation>
    </message>
    <message>
        <source>You may go first</source>
        <translation>Вас могут принять раньше</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>Зелёный коридор</translation>
    </message>
    <message>
        <source>Green channel: {who}</source>
        <translation>Зелёный коридор: {who}</translation>
    </message>
    <message>
        <source>No papers needed. If in doubt, ask any member of staff.</source>
        <translation>Документы не нужны. Если сомневаетесь, спросите любого сотрудника.</translation>
    </message>
    <message>
        <source>For everyone of 60 and over there is the green channel.</source>
        <translation>Зелёный коридор открыт для всех, кому 60 лет и больше.</translation>
    </message>
    <message>
        <source>Yes, let me go first</source>
        <translation>Да, пройти раньше</translation>
    </message>
    <message>
        <source>No, the ordinary line</source>
        <translation>Нет, общая очередь</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Please help me</source>
        <translation>Помощь</translation>
    </message>
    <message>
        <source>Somebody to come to me</source>
        <translation>Позвать сотрудника</translation>
    </message>
    <message>
        <source>For somebody who cannot come</source>
        <translation>Если прийти трудно</translation>
    </message>
    <message>
        <source>What can we do for you?</source>
        <translation>Чем вам помочь?</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Минуту, пожалуйста</translation>
    </message>
    <message>
        <source>We are on our way</source>
        <translation>Мы уже идём</translation>
    </message>
    <message>
        <source>Nobody can be called from here just now</source>
        <translation>Сейчас отсюда никого не вызвать</translation>
    </message>
    <message>
        <source>The counters are being told</source>
        <translation>Сообщаем во все окна</translation>
    </message>
    <message>
        <source>Every counter has been told. Please stay here.</source>
        <translation>Во всех окнах уже знают. Пожалуйста, подождите здесь.</translation>
    </message>
    <message>
        <source>Please stay here: somebody is coming to you.</source>
        <translation>Пожалуйста, подождите здесь: к вам идут.</translation>
    </message>
    <message>
        <source>Please go to any counter: you will be helped there at once.</source>
        <translation>Подойдите к любому окну: там вам сразу помогут.</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>К вам идут</translation>
    </message>
    <message>
        <source>Touch what you need: it is told to the counters at once.</source>
        <translation>Нажмите, что вам нужно: в окнах сразу узнают.</translation>
    </message>
    <message>
        <source>Counter {number} has heard you</source>
        <translation>К вам идут из окна {number}</translation>
    </message>
    <message>
        <source>I need something else</source>
        <translation>Нужно что-то ещё</translation>
    </message>
    <message>
        <source>A visit at home</source>
        <translation>Приём на дому</translation>
    </message>
    <message>
        <source>{place} has heard you</source>
        <translation>К вам идут: {place}</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Take a number</source>
        <translation>Взять номер</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>Наберите код</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Какие услуги вам нужны?</translation>
    </message>
    <message>
        <source>More ({leaf} of {count})</source>
        <translation>Ещё ({leaf} из {count})</translation>
    </message>
    <message>
        <source>Happy birthday to you!</source>
        <translation>С днём рождения!</translation>
    </message>
    <message>
        <source>No counter open yet</source>
        <translation>Окна пока закрыты</translation>
    </message>
    <message>
        <source>Hello! What would you like to do today?</source>
        <translation>Здравствуйте! Что вам нужно сегодня?</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>Я по записи</translation>
    </message>
    <message>
        <source>Show or type the code</source>
        <translation>Показать или набрать код</translation>
    </message>
    <message>
        <source>Where is my number?</source>
        <translation>Где мой номер?</translation>
    </message>
    <message>
        <source>My place in line</source>
        <translation>Моё место в очереди</translation>
    </message>
    <message>
        <source>Not sure? Help me choose</source>
        <translation>Помочь с выбором</translation>
    </message>
    <message>
        <source>A few simple questions</source>
        <translation>Пара простых вопросов</translation>
    </message>
    <message>
        <source>No numbers just now</source>
        <translation>Сейчас номера не выдают</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Night</name>
    <message>
        <source>Open now: {services}</source>
        <translation>Сейчас открыто: {services}</translation>
    </message>
    <message>
        <source>Good night</source>
        <translation>Доброй ночи</translation>
    </message>
    <message>
        <source>Touch here to begin</source>
        <translation>Нажмите, чтобы начать</translation>
    </message>
</context>
<context>
    <name>Officer</name>
    <message>
        <source>does not print</source>
        <translation>не печатает</translation>
    </message>
    <message>
        <source>nothing heard yet</source>
        <translation>пока нет сведений</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>paper is running low</source>
        <translation>бумага кончается</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>нет бумаги</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>открыта крышка</translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation>застряла бумага</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>не подключён</translation>
    </message>
    <message>
        <source>Numbers today</source>
        <translation>Выдано сегодня</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Не подошли</translation>
    </message>
    <message>
        <source>Counters open</source>
        <translation>Открыто окон</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Минуту</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>That did not work; the log says why</source>
        <translation>Не получилось; причина в журнале</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets off this roll</source>
        <translation>
            <numerusform>с рулона %n талон</numerusform>
            <numerusform>с рулона %n талона</numerusform>
            <numerusform>с рулона %n талонов</numerusform>
        </translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Пробная печать</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Громче</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тише</translation>
    </message>
    <message>
        <source>Start the machine again</source>
        <translation>Перезапустить автомат</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Выйти из программы</translation>
    </message>
    <message>
        <source>For officers: your badge number</source>
        <translation>Для сотрудников: служебный номер</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Ваш ПИН-код</translation>
    </message>
    <message>
        <source>Badge or PIN is wrong</source>
        <translation>Неверный номер или ПИН-код</translation>
    </message>
    <message>
        <source>Too many wrong tries. Please wait a while</source>
        <translation>Слишком много ошибок. Подождите немного</translation>
    </message>
    <message>
        <source>This cannot be checked now: the database is away</source>
        <translation>Сейчас не проверить: нет связи с базой данных</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Service page</source>
        <translation>Обслуживание автомата</translation>
    </message>
    <message>
        <source>Everybody else: please go back.</source>
        <translation>Всех остальных просим вернуться назад.</translation>
    </message>
    <message>
        <source>Printer: {state}</source>
        <translation>Принтер: {state}</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Громкость</translation>
    </message>
    <message>
        <source>no sound device</source>
        <translation>звука нет</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>OK</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Please type the code of your appointment</source>
        <translation>Наберите код записи</translation>
    </message>
    <message>
        <source>The last four of your identity number, please</source>
        <translation>Последние четыре знака номера удостоверения</translation>
    </message>
    <message>
        <source>Please type the number on your ticket</source>
        <translation>Наберите номер с талона</translation>
    </message>
    <message>
        <source>At what phone number may we call back?</source>
        <translation>По какому номеру вам перезвонить?</translation>
    </message>
    <message>
        <source>You were given it when you booked.</source>
        <translation>Вам дали его при записи.</translation>
    </message>
    <message>
        <source>The digits are enough.</source>
        <translation>Достаточно цифр.</translation>
    </message>
    <message>
        <source>Or hold the code under the scanner. You were given it when you booked.</source>
        <translation>Или поднесите код к сканеру. Вы получили его при записи.</translation>
    </message>
    <message>
        <source>Dashes and blanks need not be typed. Or hold the code under the scanner.</source>
        <translation>Дефисы и пробелы набирать не нужно. Или поднесите код к сканеру.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Буква</translation>
    </message>
    <message>
        <source>They are only compared, and kept nowhere.</source>
        <translation>Их только сверяют и нигде не сохраняют.</translation>
    </message>
    <message>
        <source>The digits are enough. Or hold the ticket under the scanner.</source>
        <translation>Достаточно цифр. Или поднесите талон к сканеру.</translation>
    </message>
    <message>
        <source>We come to people who cannot come here. Your number is seen only by the officer who calls, and deleted afterwards.</source>
        <translation>Мы приезжаем к тем, кто не может прийти. Ваш телефон увидит только сотрудник, который позвонит; затем его удалят.</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Отметиться</translation>
    </message>
    <message>
        <source>Find my number</source>
        <translation>Найти мой номер</translation>
    </message>
    <message>
        <source>Please call me back</source>
        <translation>Перезвоните мне</translation>
    </message>
    <message>
        <source>Which time is yours?</source>
        <translation>Какое время ваше?</translation>
    </message>
    <message>
        <source>Which of these is yours?</source>
        <translation>Какой номер ваш?</translation>
    </message>
    <message>
        <source>For a letter press its telephone key, then hash and 5: once for the first letter of the key, again for the next.</source>
        <translation>Чтобы набрать букву, нажмите её клавишу телефона, затем решётку и 5: один раз для первой буквы клавиши, ещё раз для следующей.</translation>
    </message>
    <message>
        <source>The digits type. For anything else press hash first: each choice is then read with its number, and hash once more is for help. Star reads this page again.</source>
        <translation>Цифры набирают. Для всего остального сначала нажмите решётку: будет прочитано, что под каким номером; решётка ещё раз — помощь. Звёздочка — прочитать ещё раз.</translation>
    </message>
    <message>
        <source>Dashes and blanks need not be typed.</source>
        <translation>Дефисы и пробелы набирать не нужно.</translation>
    </message>
    <message>
        <source>No code at hand</source>
        <translation>Нет кода с собой</translation>
    </message>
    <message>
        <source>By my identity number</source>
        <translation>По номеру удостоверения</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>There is no number for you just now</source>
        <translation>Сейчас номера для вас нет</translation>
    </message>
    <message>
        <source>If you need help now, please go to any member of staff.</source>
        <translation>Если помощь нужна сейчас, обратитесь к любому сотруднику.</translation>
    </message>
    <message>
        <source>Numbers are given out again {when}.</source>
        <translation>Следующая выдача номеров: {when}.</translation>
    </message>
    <message>
        <source>You can try again {when}.</source>
        <translation>Следующая попытка: {when}.</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>сегодня в {time}</translation>
    </message>
    <message>
        <source>The last number of today has been given out</source>
        <translation>Последний номер на сегодня уже выдан</translation>
    </message>
    <message>
        <source>The hall is closed just now</source>
        <translation>Зал сейчас закрыт</translation>
    </message>
    <message>
        <source>All numbers of today for this service are taken</source>
        <translation>На сегодня номера на эту услугу закончились</translation>
    </message>
    <message>
        <source>That did not fit. Please ask any member of staff</source>
        <translation>Не совпало. Обратитесь к любому сотруднику</translation>
    </message>
    <message>
        <source>All numbers for this service are taken just now</source>
        <translation>Сейчас номера на эту услугу закончились</translation>
    </message>
    <message>
        <source>This is no longer offered here</source>
        <translation>Здесь это больше не предоставляется</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>завтра в {time}</translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>{date}, в {time}</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>This code is not from this hall. Please scan your appointment code or your ticket.</source>
        <translation>Этот код не из нашего зала. Поднесите код записи или талон.</translation>
    </message>
    <message>
        <source>Your card has been read. Please take it with you.</source>
        <translation>Удостоверение прочитано. Не забудьте его забрать.</translation>
    </message>
    <message>
        <source>The code was not read to its end. Please hold it still and scan again.</source>
        <translation>Код прочитан не до конца. Поднесите его ещё раз и не двигайте.</translation>
    </message>
    <message>
        <source>The identity number could not be read. Please try again.</source>
        <translation>Номер удостоверения не прочитан. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>This card cannot be read here. You can go on without one.</source>
        <translation>Эту карту здесь прочесть нельзя. Можно продолжить и без карты.</translation>
    </message>
    <message>
        <source>Cards cannot be read at the moment. You can go on without one.</source>
        <translation>Удостоверения сейчас не читаются. Можно продолжить и без него.</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Scan this with your phone, or have it printed.</source>
        <translation>Снимите код телефоном или распечатайте список.</translation>
    </message>
    <message>
        <source>Something missing? Take a number all the same: the counter will tell you what to do.</source>
        <translation>Чего-то не хватает? Всё равно возьмите номер: в окне подскажут, что делать.</translation>
    </message>
    <message>
        <source>No paper just now. Your number will be on the screen and is just as valid.</source>
        <translation>Бумаги сейчас нет. Номер будет на экране, он так же действителен.</translation>
    </message>
    <message>
        <source>No counter is open for this yet. You can take a number all the same.</source>
        <translation>Окна для этой услуги пока закрыты. Номер можно взять уже сейчас.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Сколько ждать</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Взять номер</translation>
    </message>
    <message>
        <source>Take the list along</source>
        <translation>Список с собой</translation>
    </message>
    <message>
        <source>Your list is being printed</source>
        <translation>Ваш список печатается</translation>
    </message>
    <message>
        <source>Your list is printed. Please take it below the screen.</source>
        <translation>Список напечатан. Возьмите его под экраном.</translation>
    </message>
    <message>
        <source>The printer cannot print just now. Please ask us for the list.</source>
        <translation>Принтер сейчас не печатает. Попросите список у сотрудника.</translation>
    </message>
    <message>
        <source>Please check what you brought</source>
        <translation>Проверьте, всё ли у вас с собой</translation>
    </message>
    <message>
        <source>Print it on paper</source>
        <translation>Распечатать</translation>
    </message>
    <message>
        <source>No phone needed</source>
        <translation>Телефон не нужен</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Here is your number</source>
        <translation>Вот ваш номер</translation>
    </message>
    <message>
        <source>Your ticket is being printed</source>
        <translation>Ваш талон печатается</translation>
    </message>
    <message>
        <source>Please take your ticket</source>
        <translation>Возьмите талон</translation>
    </message>
    <message>
        <source>Your number is valid. Please remember it</source>
        <translation>Номер действителен. Запомните его</translation>
    </message>
    <message>
        <source>It is below the screen</source>
        <translation>Он под экраном</translation>
    </message>
    <message>
        <source>The printer cannot print just now. Write the number down or take a photo; you will be called all the same. The ticket follows when the printer works again.</source>
        <translation>Принтер сейчас не печатает. Запишите или сфотографируйте номер: вас всё равно вызовут. Талон выйдет, когда принтер заработает.</translation>
    </message>
    <message>
        <source>Missed your call? No harm done: tell any member of staff.</source>
        <translation>Пропустили вызов? Не страшно: скажите любому сотруднику.</translation>
    </message>
    <message>
        <source>OK, back to the start</source>
        <translation>Хорошо, в начало</translation>
    </message>
    <message numerus="yes">
        <source>by itself in %n seconds</source>
        <translation>
            <numerusform>само через %n секунду</numerusform>
            <numerusform>само через %n секунды</numerusform>
            <numerusform>само через %n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Sorry, this machine cannot look that up just now</source>
        <translation>Извините, автомат сейчас не может это узнать</translation>
    </message>
    <message>
        <source>Sorry, this machine cannot give numbers just now</source>
        <translation>Извините, автомат сейчас не выдаёт номера</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>В начало</translation>
    </message>
    <message>
        <source>Your place in line is safe. Please ask any member of staff, and watch the hall display.</source>
        <translation>Ваше место в очереди сохранено. Обратитесь к любому сотруднику и следите за табло в зале.</translation>
    </message>
    <message>
        <source>Please go to any member of staff: they will give you a number by hand. You lose nothing.</source>
        <translation>Обратитесь к любому сотруднику: номер вам дадут вручную. Вы ничего не теряете.</translation>
    </message>
    <message>
        <source>Choose something else</source>
        <translation>Выбрать другое</translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message numerus="yes">
        <source>%n people are before you</source>
        <translation>
            <numerusform>Перед вами %n человек</numerusform>
            <numerusform>Перед вами %n человека</numerusform>
            <numerusform>Перед вами %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Your turn comes in about {low} to {high} minutes</source>
        <translation>Ваша очередь подойдёт примерно через {low}–{high} минут</translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>Перед вами никого нет</translation>
    </message>
    <message>
        <source>Your turn comes at once</source>
        <translation>Ваша очередь подойдёт сразу</translation>
    </message>
    <message>
        <source>Your turn comes within {high} minutes</source>
        <translation>Ваша очередь подойдёт в течение {high} минут</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Thank you. We will call you back</source>
        <translation>Спасибо. Мы вам перезвоним</translation>
    </message>
    <message>
        <source>This cannot be written down just now</source>
        <translation>Сейчас записать не получается</translation>
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
        <source>Please tell any member of staff: they will arrange the visit.</source>
        <translation>Скажите любому сотруднику: вам помогут договориться.</translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>Ждёт %n человек</numerusform>
            <numerusform>Ждут %n человека</numerusform>
            <numerusform>Ждут %n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>Перед вами %n человек</numerusform>
            <numerusform>Перед вами %n человека</numerusform>
            <numerusform>Перед вами %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>When called, go to counter {counters}</source>
        <translation>Вас вызовут к окну {counters}</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} мин.</translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>Перед вами никого нет</translation>
    </message>
    <message>
        <source>counter {numbers}</source>
        <translation>окно {numbers}</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter</source>
        <translation>Номер окна появится на табло в зале</translation>
    </message>
    <message>
        <source>When called, go to {places}</source>
        <translation>Вас вызовут сюда: {places}</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>Сразу</translation>
    </message>
    <message>
        <source>Up to {high} min</source>
        <translation>До {high} мин.</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds everything here is cleared for the next person.</source>
        <translation>
            <numerusform>Через %n секунду здесь всё сотрётся для следующего человека.</numerusform>
            <numerusform>Через %n секунды здесь всё сотрётся для следующего человека.</numerusform>
            <numerusform>Через %n секунд здесь всё сотрётся для следующего человека.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Да, продолжить</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>Ticket</name>
    <message>
        <source>Not sure? Ask at the guide desk, or any member of staff</source>
        <translation>Остались вопросы? Спросите на&#xa0;стойке информации или любого сотрудника</translation>
    </message>
    <message>
        <source>counter {numbers}</source>
        <translation>окно {numbers}</translation>
    </message>
    <message>
        <source>At counter {numbers}</source>
        <translation>Вас примут в&#xa0;окне {numbers}</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Что взять с&#xa0;собой</translation>
    </message>
    <message>
        <source>At {places}</source>
        <translation>Вас примут здесь: {places}</translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>Перед вами никого нет</translation>
    </message>
    <message>
        <source>Scan for your place in line, and to rate us afterwards</source>
        <translation>По коду: ваше место в&#xa0;очереди, потом ваш отзыв</translation>
    </message>
    <message>
        <source>No phone needed: listen, and watch the screen</source>
        <translation>Телефон не нужен: слушайте и&#xa0;следите за&#xa0;экраном</translation>
    </message>
    <message>
        <source>Scan this code at the ticket machine: you are called next</source>
        <translation>Отсканируйте код у автомата: вас вызовут следующим</translation>
    </message>
    <message>
        <source>today, until the hall closes</source>
        <translation>сегодня, до закрытия зала</translation>
    </message>
    <message>
        <source>today, or until {date}</source>
        <translation>с сегодняшнего дня до {date}</translation>
    </message>
    <message>
        <source>Please bring</source>
        <translation>Принесите, пожалуйста</translation>
    </message>
    <message>
        <source>Come back to {place}</source>
        <translation>Вернитесь: {place}</translation>
    </message>
    <message>
        <source>Come back to counter {number}</source>
        <translation>Вернитесь к окну {number}</translation>
    </message>
    <message>
        <source>without queueing</source>
        <translation>без очереди</translation>
    </message>
    <message>
        <source>Missed your call? Tell any member of staff</source>
        <translation>Пропустили вызов? Скажите любому сотруднику</translation>
    </message>
    <message>
        <source>Your place in line: hold this under the machine&apos;s scanner</source>
        <translation>Ваше место в&#xa0;очереди: поднесите к&#xa0;сканеру автомата</translation>
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
        <source>No wait</source>
        <translation>Ждать не нужно</translation>
    </message>
    <message>
        <source>Go to {places} when called</source>
        <translation>Вас вызовут сюда: {places}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>About {low}-{high} minutes</source>
        <translation>Ждать {low}-{high} мин.</translation>
    </message>
    <message>
        <source>Go to counter {numbers} when called</source>
        <translation>Вас вызовут к&#xa0;окну {numbers}</translation>
    </message>
    <message>
        <source>Green channel: {name}</source>
        <translation>Зелёный коридор: {name}</translation>
    </message>
    <message>
        <source>Up to {high} minutes</source>
        <translation>Ждать до {high} мин.</translation>
    </message>
</context>
</TS>

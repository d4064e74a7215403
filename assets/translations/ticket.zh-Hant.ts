<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Ticket</name>
    <message>
        <source>No wait</source>
        <translation>不用等候</translation>
    </message>
    <message>
        <source>Scan for your place in line, and to rate us afterwards</source>
        <translation>掃碼看排隊進度，辦完請您評價</translation>
    </message>
    <message>
        <source>Scan this code at the ticket machine: you are called next</source>
        <translation>回來後在取號機掃此碼，下一個就叫您</translation>
    </message>
    <message>
        <source>today, until the hall closes</source>
        <translation>今天有效，至下班</translation>
    </message>
    <message>
        <source>today, or until {date}</source>
        <translation>今天起，至 {date} 有效</translation>
    </message>
    <message>
        <source>Please bring</source>
        <translation>請帶上</translation>
    </message>
    <message>
        <source>Come back to {place}</source>
        <translation>請回到{place}</translation>
    </message>
    <message>
        <source>Come back to counter {number}</source>
        <translation>請回到 {number} 號窗口</translation>
    </message>
    <message>
        <source>without queueing</source>
        <translation>不用重新排隊</translation>
    </message>
    <message>
        <source>Not sure? Ask at the guide desk, or any member of staff</source>
        <translation>不清楚的，請問導辦臺或任何一位工作人員</translation>
    </message>
    <message>
        <source>counter {numbers}</source>
        <translation>{numbers} 號窗口</translation>
    </message>
    <message>
        <source>At counter {numbers}</source>
        <translation>在 {numbers} 號窗口辦理</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>請您帶好</translation>
    </message>
    <message>
        <source>At {places}</source>
        <translation>在{places}辦理</translation>
    </message>
    <message>
        <source>No phone needed: listen, and watch the screen</source>
        <translation>沒有手機也沒關係，請聽廣播、看螢幕</translation>
    </message>
    <message>
        <source>Missed your call? Tell any member of staff</source>
        <translation>過號不要緊，告訴任何一位工作人員</translation>
    </message>
    <message>
        <source>Your place in line: hold this under the machine&apos;s scanner</source>
        <translation>放到取號機的掃碼口下，可看排隊進度</translation>
    </message>
    <message>
        <source>Go to {places} when called</source>
        <translation>叫到號請到{places}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>補印</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>前面等候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>下一位就是您</translation>
    </message>
    <message>
        <source>About {low}-{high} minutes</source>
        <translation>大約 {low}-{high} 分鐘</translation>
    </message>
    <message>
        <source>Up to {high} minutes</source>
        <translation>{high} 分鐘以內</translation>
    </message>
    <message>
        <source>Green channel: {name}</source>
        <translation>綠色通道：{name}</translation>
    </message>
    <message>
        <source>Go to counter {numbers} when called</source>
        <translation>叫到號請到 {numbers} 號窗口</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Ticket</name>
    <message>
        <source>No wait</source>
        <translation>不用等候</translation>
    </message>
    <message>
        <source>Scan for your place in line, and to rate us afterwards</source>
        <translation>扫码看排队进度，办完请您评价</translation>
    </message>
    <message>
        <source>Scan this code at the ticket machine: you are called next</source>
        <translation>回来后在取号机扫此码，下一个就叫您</translation>
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
        <translation>请带上</translation>
    </message>
    <message>
        <source>Come back to {place}</source>
        <translation>请回到{place}</translation>
    </message>
    <message>
        <source>Come back to counter {number}</source>
        <translation>请回到 {number} 号窗口</translation>
    </message>
    <message>
        <source>without queueing</source>
        <translation>不用重新排队</translation>
    </message>
    <message>
        <source>Not sure? Ask at the guide desk, or any member of staff</source>
        <translation>不清楚的，请问导办台或任何一位工作人员</translation>
    </message>
    <message>
        <source>counter {numbers}</source>
        <translation>{numbers} 号窗口</translation>
    </message>
    <message>
        <source>At counter {numbers}</source>
        <translation>在 {numbers} 号窗口办理</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>请您带好</translation>
    </message>
    <message>
        <source>At {places}</source>
        <translation>在{places}办理</translation>
    </message>
    <message>
        <source>No phone needed: listen, and watch the screen</source>
        <translation>没有手机也没关系，请听广播、看屏幕</translation>
    </message>
    <message>
        <source>Missed your call? Tell any member of staff</source>
        <translation>过号不要紧，告诉任何一位工作人员</translation>
    </message>
    <message>
        <source>Your place in line: hold this under the machine&apos;s scanner</source>
        <translation>放到取号机的扫码口下，可看排队进度</translation>
    </message>
    <message>
        <source>Go to {places} when called</source>
        <translation>叫到号请到{places}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>补打</translation>
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
        <translation>大约 {low}-{high} 分钟</translation>
    </message>
    <message>
        <source>Up to {high} minutes</source>
        <translation>{high} 分钟以内</translation>
    </message>
    <message>
        <source>Green channel: {name}</source>
        <translation>绿色通道：{name}</translation>
    </message>
    <message>
        <source>Go to counter {numbers} when called</source>
        <translation>叫到号请到 {numbers} 号窗口</translation>
    </message>
</context>
</TS>
